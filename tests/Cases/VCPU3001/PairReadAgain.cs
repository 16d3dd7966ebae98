// The pair is taken again behind the comparison, by an assignment and by an out argument.
[Port("x86")]
public sealed class PairReadAgainPort : ArchPort
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

        now = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = target;
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles([|(target - now.Time).ToUnsigned()|]);

        if (ClockReading.TryNow(out var then) && target >= then.Time && ClockReading.TryNow(out then))
        {
            timer.TscDeadline = tsc.ReadGuest(then.Cycles) + tsc.NanosecondsToCycles([|(target - then.Time).ToUnsigned()|]);
        }

        base.Load(vcpu, cpu);
    }
}
