// The time of another object is written between the comparison and the difference.
[Port("x86")]
public sealed class TimeOfAnotherObjectWrittenPort : ArchPort
{
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        Tsc tsc = vcpu.Time.Tsc;
        if (tsc.SyncedAt >= now)
        {
            tsc.SyncedAt = vcpu.Time.LapicTimer.Period;
            _deadline = reading.Cycles + tsc.NanosecondsToCycles([|(tsc.SyncedAt - now).ToUnsigned()|]);
        }
    }
}
