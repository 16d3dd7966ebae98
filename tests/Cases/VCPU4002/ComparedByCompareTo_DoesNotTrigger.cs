// The comparison is a call of CompareTo.
[Port("x86")]
public sealed class ComparedByCompareToPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        timer.TargetExpiration += timer.Period;
        if (timer.TargetExpiration.CompareTo(now) < 0)
        {
            timer.TargetExpiration = now;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
