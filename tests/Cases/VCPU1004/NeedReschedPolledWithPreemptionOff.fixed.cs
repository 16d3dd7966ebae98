// With preemption disabled the scheduler cannot take the CPU, so the flag that the loop waits for stays set for ever.
[Port("x86")]
public sealed class NeedReschedPolledWithPreemptionOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        while (vcpu.Task.NeedResched())
        {
            vcpu.HostCpu.EnablePreemption();
            int drained = vcpu.HandleTransferWork();
            if (drained < 0)
            {
                return drained;
            }

            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.MemoryBarrier();
        }

        vcpu.HostCpu.EnablePreemption();
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
