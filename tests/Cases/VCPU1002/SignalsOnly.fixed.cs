// As arm64 before 5.15: the last look sees signals only, so task work, and with it CFS throttling, never gets this vCPU out of the guest.
[Port("arm64")]
public sealed class SignalsOnlyPort : ArchPort
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
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
