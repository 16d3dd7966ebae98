// The arm64 shape: a pending answer goes back to the top of the loop, where the drain stands.
[Port("arm64")]
public sealed class TopDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                break;
            }

            ret = 1;
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
        }

        return ret;
    }
}
