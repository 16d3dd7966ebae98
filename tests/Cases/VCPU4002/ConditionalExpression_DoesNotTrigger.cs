// A conditional expression takes the later one.
[Port("x86")]
public sealed class ConditionalExpressionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        timer.TargetExpiration += timer.Period;
        timer.TargetExpiration = timer.TargetExpiration < now ? now : timer.TargetExpiration;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
