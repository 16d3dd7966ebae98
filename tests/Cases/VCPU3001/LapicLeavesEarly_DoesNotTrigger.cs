// A timer that has expired is not armed.
[Port("x86")]
public sealed class LapicLeavesEarlyPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        if (now >= _target)
        {
            return;
        }

        _deadline = reading.Cycles + vcpu.Time.Tsc.NanosecondsToCycles((_target - now).ToUnsigned());
    }
}
