// Three levels of preempt_disable are undone one by one before the drain.
[Port("x86")]
public sealed class NestedPreemptionUndonePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        Pin(vcpu);
        vcpu.HostCpu.EnablePreemption();
        return vcpu.HandleTransferWork();
    }

    private static void Pin(Vcpu vcpu)
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
        vcpu.HostCpu.EnablePreemption();
    }
}
