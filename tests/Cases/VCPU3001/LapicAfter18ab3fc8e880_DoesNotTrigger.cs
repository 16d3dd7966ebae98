// A target in the past becomes now, so that nothing is left until it (18ab3fc8e880).
[Port("x86")]
public sealed class LapicAfter18ab3fc8e880Port : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        Nanoseconds target = _target + _period;
        if (target < now)
        {
            target = now;
        }

        _target = target;
        _deadline = reading.Cycles + vcpu.Time.Tsc.NanosecondsToCycles((target - now).ToUnsigned());
    }
}
