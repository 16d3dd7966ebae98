// None of the handlers that go on is for what is thrown: it leaves the loop, or gets to the handler that leaves.
[Port("riscv")]
public sealed class OtherHandlersTakeNothingPort : ArchPort
{
    private static readonly InvalidOperationException Busy = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            if (vcpu.Task.TransferWorkPending())
            {
                throw Busy;
            }
        }
        catch (ArgumentException)
        {
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public int CaughtByType(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    throw Busy;
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

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
