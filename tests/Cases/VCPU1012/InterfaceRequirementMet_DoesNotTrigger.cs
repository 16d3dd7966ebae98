// The timers are saved between the preemption pair, as the interface requires of every implementation.
[Port("x86")]
public sealed class InterfaceRequirementMetPort : ArchPort
{
    private readonly ITimerState timers;

    public InterfaceRequirementMetPort(ITimerState timers) => this.timers = timers;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
            timers.Save(vcpu);
        }

        vcpu.HostCpu.EnableInterrupts();
        timers.Save(vcpu);
        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}

public interface ITimerState
{
    [Requires(Preemption = PreemptionState.Disabled)]
    void Save(Vcpu vcpu);
}
