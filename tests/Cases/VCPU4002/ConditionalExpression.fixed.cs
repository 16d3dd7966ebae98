// One arm goes on blindly.
[Port("x86")]
public sealed class ConditionalExpressionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        timer.TargetExpiration = timer.Mode == LapicTimerMode.Periodic
            ? timer.TargetExpiration + timer.Period
            : now + timer.Period;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration, now);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
