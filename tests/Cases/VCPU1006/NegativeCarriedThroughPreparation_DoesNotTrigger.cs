// The arm64 shape: the negative value goes through the whole preparation and leaves before the entry and by the loop condition.
[Port("arm64")]
public sealed class NegativeCarriedThroughPreparationPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            ret = vcpu.HandleTransferWork();
            if (ret == 0)
            {
                ret = 1;
            }

            if (ret > 0)
            {
                ret = CheckRequests(vcpu);
            }

            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            if (ret <= 0 || vcpu.Task.TransferWorkPending())
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

    private static int CheckRequests(Vcpu vcpu) => vcpu.RequestPending() ? 0 : 1;
}
