// A helper derives the other one.
[Port("x86")]
public sealed class DerivedByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now.Time);
        timer.TscDeadline = InCycles(vcpu, now);
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static TscCycles InCycles(Vcpu vcpu, ClockReading now)
    {
        Tsc tsc = vcpu.Time.Tsc;
        NanosecondsDelta left = vcpu.Time.LapicTimer.TargetExpiration - now.Time;
        return tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles(left.ClampToZero());
    }
}
