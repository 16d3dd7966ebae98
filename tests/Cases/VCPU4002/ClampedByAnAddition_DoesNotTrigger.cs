// What is missing up to now is added, if anything is.
[Port("x86")]
public sealed class ClampedByAnAdditionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        timer.TargetExpiration += timer.Period;
        timer.TargetExpiration += (now - timer.TargetExpiration).ClampToZero();
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
