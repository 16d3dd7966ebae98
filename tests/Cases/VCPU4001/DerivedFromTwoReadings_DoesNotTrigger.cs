// The other one is derived at two readings: a gap of one step, which does not add up (d8f2f498d9ed as it was).
[Port("x86")]
public sealed class DerivedFromTwoReadingsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        Nanoseconds now = HostClock.Monotonic();
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now);
        timer.TscDeadline = tsc.ReadGuest(Tsc.Read()) + tsc.NanosecondsToCycles((timer.TargetExpiration - now).ClampToZero());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
