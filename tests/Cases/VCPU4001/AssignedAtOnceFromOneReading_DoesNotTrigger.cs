// Both are assigned in one statement from one reading.
[Port("x86")]
public sealed class AssignedAtOnceFromOneReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        (timer.TargetExpiration, timer.TscDeadline) = (now.Time + timer.Period, tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles(timer.Period));
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
