// The inner handler takes every exception and leaves, so that the outer one, which would go on, gets none from there.
[Port("riscv")]
public sealed class InnerHandlerTakesAllPort : ArchPort
{
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
            catch
            {
                vcpu.HostCpu.EnableInterrupts();
                return 1;
            }
        }
        catch (Exception)
        {
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public int ByName(Vcpu vcpu)
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
            catch (Exception)
            {
                vcpu.HostCpu.EnableInterrupts();
                return 1;
            }
        }
        catch (System.IO.IOException)
        {
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
