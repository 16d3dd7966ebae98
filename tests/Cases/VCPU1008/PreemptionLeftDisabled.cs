// The bail-out enables interrupts and forgets preemption: the task returns to user space with a raised preempt count.
[Port("arm64")]
public sealed class PreemptionLeftDisabledPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            [|return 0;|]
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}
