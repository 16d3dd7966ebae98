// Periods are added until the target is no longer in the past.
[Port("x86")]
public sealed class LapicCatchesUpInALoopPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        while (_target < now)
        {
            _target += _period;
        }

        _deadline = reading.Cycles + vcpu.Time.Tsc.NanosecondsToCycles((_target - now).ToUnsigned());
    }
}
