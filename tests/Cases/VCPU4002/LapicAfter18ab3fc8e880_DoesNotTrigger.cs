// The deadline goes on by a period, but never to before now (18ab3fc8e880).
[Port("x86")]
public sealed class LapicAfter18ab3fc8e880Port : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        (Nanoseconds now, TscCycles cycles) = ClockReading.Now(HostClockId.Monotonic);
        Nanoseconds target = timer.TargetExpiration + timer.Period;
        if (target < now)
        {
            target = now;
        }

        timer.TargetExpiration = target;
        timer.TscDeadline = tsc.ReadGuest(cycles) + tsc.NanosecondsToCycles((target - now).ToUnsigned());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
