// Three levels are as deep as a run loop nests, and each is undone.
[Port("x86")]
public sealed class NestedThreeDeepPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        vcpu.HostCpu.DisablePreemption();
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
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadUnlock();
        return 0;
    }
}
