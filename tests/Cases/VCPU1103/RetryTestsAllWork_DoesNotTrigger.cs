// The retry ends at any work, so that none waits for it.
[Port("tdx")]
public sealed class RetryTestsAllWorkPort : ArchPort
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

            while (vcpu.Halted && !vcpu.Task.TransferWorkPendingHint())
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
