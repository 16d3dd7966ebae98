// The finally block balances the section and sets no reason.
[Port("finally")]
public sealed class FinallyReturnsBarePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            try
            {
                if (vcpu.Task.HandleTransferWork() < 0)
                {
                    [|return -Errno.EINTR;|]
                }
            }
            finally
            {
                vcpu.InterruptPending = false;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
