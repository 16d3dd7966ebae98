// A reading that was made for something else will do.
[Port("x86")]
public sealed class FixReadingAtHandPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now.Time);
        [|timer.TscDeadline|] += tsc.NanosecondsToCycles(timer.Period);
    }
}
