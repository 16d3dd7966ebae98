// The clock was read for something else, of the same instant.
[Port("x86")]
public sealed class FixReadingAtHandPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        [|timer.TargetExpiration|] = timer.TargetExpiration + timer.Period;
        timer.TscDeadline = vcpu.Time.Tsc.ReadGuest(now.Cycles) + vcpu.Time.Tsc.NanosecondsToCycles(timer.TargetExpiration - now.Time);
        timer.Restart();
    }
}
