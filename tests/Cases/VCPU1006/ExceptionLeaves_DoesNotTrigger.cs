// The negative result leaves the loop as an exception, and the handler returns it.
[Port("x86")]
public sealed class ExceptionLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        try
        {
            while (true)
            {
                if (vcpu.HandleTransferWork() < 0)
                {
                    throw new OperationCanceledException();
                }

                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }
        catch (OperationCanceledException)
        {
            return -Errno.EINTR;
        }
    }
}
