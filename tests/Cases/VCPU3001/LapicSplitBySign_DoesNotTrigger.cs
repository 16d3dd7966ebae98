// The size is scaled, and the sign is kept aside.
[Port("x86")]
public sealed class LapicSplitBySignPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading now = ClockReading.Now();
        NanosecondsDelta left = _target - now.Time;
        TscCycles size = vcpu.Time.Tsc.NanosecondsToCycles(left.Magnitude);
        _deadline = left.IsNegative ? now.Cycles + (TscCycles.Zero - size) : now.Cycles + size;
    }
}
