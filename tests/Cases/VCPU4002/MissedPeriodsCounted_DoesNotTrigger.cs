// It is computed how many periods were missed.
[Port("x86")]
public sealed class MissedPeriodsCountedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        ulong missed = (now - timer.TargetExpiration).ClampToZero().Value / timer.Period.Value;
        timer.TargetExpiration += timer.Period * (missed + 1);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
