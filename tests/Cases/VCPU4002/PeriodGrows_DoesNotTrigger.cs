// It is the period that grows, and the deadline is set anew.
[Port("x86")]
public sealed class PeriodGrowsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.Period += timer.Period;
        timer.TargetExpiration = HostClock.Monotonic() + timer.Period;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
