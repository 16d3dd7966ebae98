// The deadline is clamped to the time of a pair, which no one changes between the comparison and the difference.
[Port("x86")]
public sealed class LapicClampedToAPartOfAPairPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        Nanoseconds target = timer.TargetExpiration + timer.Period;
        if (target < now.Time)
        {
            target = now.Time;
        }

        timer.TargetExpiration = target;
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles((target - now.Time).ToUnsigned());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
