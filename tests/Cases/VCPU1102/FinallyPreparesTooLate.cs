// The finally block prepares the way out instead of the way in.
[Port("x86", TransferWork = true)]
public sealed class FinallyPreparesTooLatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if (![|vcpu.Task.TransferWorkPending()|])
                {
                    vcpu.EnterGuest();
                }
            }
            finally
            {
                vcpu.Task.PrepareTransfer();
                vcpu.HostCpu.EnableInterrupts();
            }
        }
    }
}
