// What is left of the time is nothing where the target has passed.
[Port("x86")]
public sealed class LapicClampedPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading now = ClockReading.Now();
        NanosecondsDelta left = _target - now.Time;
        _deadline = now.Cycles + vcpu.Time.Tsc.NanosecondsToCycles(left.ClampToZero());
    }
}
