// The interface says that implementations count on preemption being off; the call comes after it was enabled again.
[Port("x86")]
public sealed class InterfaceRequirementPort : ArchPort
{
    private readonly ITimerState timers;

    public InterfaceRequirementPort(ITimerState timers) => this.timers = timers;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        [|timers.Save(vcpu)|];
        return 0;
    }
}

public interface ITimerState
{
    [Requires(Preemption = PreemptionState.Disabled)]
    void Save(Vcpu vcpu);
}
