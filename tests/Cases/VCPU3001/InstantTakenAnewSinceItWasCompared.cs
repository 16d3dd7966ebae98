// A reading is compared with the target, and another is taken in its place: the comparison said nothing of that one.
[Port("x86")]
public sealed class InstantTakenAnewSinceItWasComparedPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _left;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading now = ClockReading.Now();
        if (_target >= now.Time)
        {
            now = ClockReading.Now();
            _left = [|(_target - now.Time).ToUnsigned()|];
        }

        [|Given(ClockReading.Now())|];
        [|Filled()|];
        vcpu.Cpu = cpu;
    }

    private void Given(ClockReading now)
    {
        if (_target >= now.Time)
        {
            now = ClockReading.Now();
            _left = (_target - now.Time).ToUnsigned();
        }
    }

    private void Filled()
    {
        ClockReading now = ClockReading.Now();
        if (_target >= now.Time && ClockReading.TryNow(out now))
        {
            _left = (_target - now.Time).ToUnsigned();
        }
    }
}
