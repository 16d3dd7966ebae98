// What is added up is the period, and each deadline is set anew.
[Port("x86")]
public sealed class PeriodChangesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.Period += Nanoseconds.FromMicroseconds(10);
        timer.TargetExpiration = now.Time + timer.Period;
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles(timer.Period);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
