// The finally block enables interrupts first and drains then, whichever way the try block was left.
[Port("x86")]
public sealed class FinallyEnablesFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    continue;
                }

                vcpu.EnterGuest();
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
                ret = vcpu.HandleTransferWork();
            }
        }

        return ret;
    }
}
