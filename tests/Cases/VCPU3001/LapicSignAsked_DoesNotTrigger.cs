// The cast is made only where the difference is not negative.
[Port("x86")]
public sealed class LapicSignAskedPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading now = ClockReading.Now();
        NanosecondsDelta left = _target - now.Time;
        _deadline = left.IsNegative ? now.Cycles : now.Cycles + vcpu.Time.Tsc.NanosecondsToCycles(left.ToUnsigned());
    }
}
