// The new deadlines wait in variables.
[Port("x86")]
public sealed class StoredBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles cycles = timer.TscDeadline + tsc.NanosecondsToCycles(timer.Period);
        Nanoseconds time = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.TargetExpiration = time;
        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles(timer.TargetExpiration - now.Time);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
