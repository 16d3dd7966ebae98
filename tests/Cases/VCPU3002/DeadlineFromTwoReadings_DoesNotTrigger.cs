// Two readings make one deadline, which is used up at once.
[Port("x86")]
public sealed class DeadlineFromTwoReadingsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        Nanoseconds now = HostClock.Monotonic();
        timer.TscDeadline = tsc.ReadGuest(Tsc.Read()) + tsc.NanosecondsToCycles((timer.TargetExpiration - now).ClampToZero());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
