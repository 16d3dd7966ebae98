// The counter is moved first, and is derived all the same.
[Port("x86")]
public sealed class FixTimeBehindCyclesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;

        // In time.
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());

        ClockReading now = ClockReading.Now(HostClockId.Monotonic);

        // In cycles.
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles(timer.TargetExpiration - now.Time);
    }
}
