// The inner handlers are for others, or for a part of what may be thrown; the outer ones go on to the entry.
[Port("riscv")]
public sealed class InnerHandlerTakesSomePort : ArchPort
{
    private static readonly Exception Any = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    Console.WriteLine(vcpu.Id);
                    vcpu.HostCpu.EnableInterrupts();
                    return 2;
                }
            }
            catch (ArgumentException)
            {
                vcpu.HostCpu.EnableInterrupts();
                return 1;
            }
        }
        catch (System.IO.IOException)
        {
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public int Thrown(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    throw Any;
                }
            }
            catch (InvalidOperationException)
            {
                vcpu.HostCpu.EnableInterrupts();
                return 1;
            }
        }
        catch (Exception)
        {
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
