// The timer is armed exactly where its target has passed.
[Port("x86")]
public sealed class LapicComparedTheWrongWayPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _period;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        if (_target > now)
        {
            return;
        }

        _deadline = reading.Cycles + vcpu.Time.Tsc.NanosecondsToCycles({|VCPU3001:(_target - now).ToUnsigned()|});
    }
}
