// The target may still lie in the past after a period was added, and what is left until it is scaled as an unsigned number (d8f2f498d9ed).
[Port("x86")]
public sealed class LapicBefore18ab3fc8e880Port : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _target += _period;
        ClockReading now = ClockReading.Now();
        NanosecondsDelta left = _target - now.Time;
        _deadline = now.Cycles + vcpu.Time.Tsc.NanosecondsToCycles(left);
    }
}
