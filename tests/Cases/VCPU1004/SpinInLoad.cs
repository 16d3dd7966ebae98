// Load runs with preemption disabled: the task cannot leave the CPU, so the work it waits for is never handled.
[Port("arm64")]
public sealed class SpinInLoadPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        while ([|vcpu.Task.TransferWorkPendingHint()|])
        {
            vcpu.HostCpu.MemoryBarrier();
        }
    }

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
