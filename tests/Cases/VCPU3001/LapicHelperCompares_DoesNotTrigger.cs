// The helper scales only what is not negative.
[Port("x86")]
public sealed class LapicHelperComparesPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading now = ClockReading.Now();
        Arm(vcpu, now, _target - now.Time);
    }

    private void Arm(Vcpu vcpu, ClockReading now, NanosecondsDelta left)
    {
        if (left >= NanosecondsDelta.Zero)
        {
            _deadline = now.Cycles + vcpu.Time.Tsc.NanosecondsToCycles(left.ToUnsigned());
        }
    }
}
