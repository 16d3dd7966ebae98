// What is left is scaled with its sign.
[Port("x86")]
public sealed class LapicSignKeptPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading now = ClockReading.Now();
        _target += _period;
        _deadline = now.Cycles + vcpu.Time.Tsc.NanosecondsToCycles(_target - now.Time);
    }
}
