// The try block prepares and checks, the finally block opens interrupts.
[Port("x86", TransferWork = true)]
public sealed class FinallyOnlyEnablesPort : ArchPort
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
                vcpu.Task.PrepareTransfer();
                if (vcpu.Task.TransferWorkPending())
                {
                    continue;
                }

                vcpu.EnterGuest();
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
            }
        }
    }
}
