// An override goes on without a look.
[Port("x86")]
public sealed class VirtualStepPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|new PeriodStep().Go(timer)|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}

internal class PeriodStep
{
    public virtual void Go(LapicTimer timer) =>
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
}

internal sealed class BlindStep : PeriodStep
{
    public override void Go(LapicTimer timer) => timer.TargetExpiration += timer.Period;
}
