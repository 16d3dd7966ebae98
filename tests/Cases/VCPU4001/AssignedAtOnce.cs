// Both are assigned in one statement.
[Port("x86")]
public sealed class AssignedAtOncePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        Nanoseconds now = HostClock.Monotonic();
        (timer.TscDeadline, [|timer.TargetExpiration|]) =
            (timer.TscDeadline + tsc.NanosecondsToCycles(timer.Period), Nanoseconds.Max(timer.TargetExpiration + timer.Period, now));
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
