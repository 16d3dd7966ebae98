// An override moves the deadline in cycles, and does not derive it.
[Port("x86")]
public sealed class VirtualStepPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|new CycleStep().Go(vcpu)|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}

internal class CycleStep
{
    public virtual void Go(Vcpu vcpu) => vcpu.Time.LapicTimer.TscDeadline = TscCycles.Zero;
}

internal sealed class CycleStepOnItsOwn : CycleStep
{
    public override void Go(Vcpu vcpu) =>
        vcpu.Time.LapicTimer.TscDeadline += vcpu.Time.Tsc.NanosecondsToCycles(vcpu.Time.LapicTimer.Period);
}
