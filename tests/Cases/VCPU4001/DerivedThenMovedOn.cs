// The deadline in cycles is derived, and then goes on by a period all the same; the other one follows.
[Port("x86")]
public sealed class DerivedThenMovedOnPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles((timer.TargetExpiration - now.Time).ClampToZero());
        timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        [|timer.TargetExpiration|] = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now.Time);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
