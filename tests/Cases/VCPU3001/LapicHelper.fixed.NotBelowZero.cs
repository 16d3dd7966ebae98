// The helper scales what the caller has not compared.
[Port("x86")]
public sealed class LapicHelperPort : ArchPort
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

    private void Arm(Vcpu vcpu, ClockReading now, NanosecondsDelta left) =>
        _deadline = now.Cycles + vcpu.Time.Tsc.NanosecondsToCycles(left.ClampToZero());
}
