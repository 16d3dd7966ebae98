// The target that was compared is not the one that is scaled.
[Port("x86")]
public sealed class LapicMovedBehindTheComparisonPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        if (_target >= now)
        {
            _target = vcpu.Time.Tsc.SyncedAt;
            _deadline = reading.Cycles + vcpu.Time.Tsc.NanosecondsToCycles(_target - now);
        }
    }
}
