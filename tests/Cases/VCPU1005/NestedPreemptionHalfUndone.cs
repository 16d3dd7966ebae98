// Preemption was disabled twice and enabled once: it is still disabled when the drain wants to sleep.
[Port("x86")]
public sealed class NestedPreemptionHalfUndonePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        int ret = [|vcpu.HandleTransferWork()|];
        vcpu.HostCpu.EnablePreemption();
        return ret;
    }
}
