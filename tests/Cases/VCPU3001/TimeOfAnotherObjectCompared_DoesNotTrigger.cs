// The time of another object is compared and subtracted, with nothing in between.
[Port("x86")]
public sealed class TimeOfAnotherObjectComparedPort : ArchPort
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
            _deadline = reading.Cycles + tsc.NanosecondsToCycles((tsc.SyncedAt - now).ToUnsigned());
        }
    }
}
