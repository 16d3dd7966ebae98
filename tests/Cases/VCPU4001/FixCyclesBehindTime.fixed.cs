// The target and its counter are moved by a period, each in its unit (8003c9ae204e).
[Port("x86")]
public sealed class FixCyclesBehindTimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        timer.TscDeadline = vcpu.Time.Tsc.ReadGuest(now.Cycles) + vcpu.Time.Tsc.NanosecondsToCycles(timer.TargetExpiration - now.Time); // in cycles
    }
}
