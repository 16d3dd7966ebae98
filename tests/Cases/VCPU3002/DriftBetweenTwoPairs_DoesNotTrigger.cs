// How far counter and time have drifted between two pairs.
[Port("x86")]
public sealed class DriftBetweenTwoPairsPort : ArchPort
{
    private TscCyclesDelta _drift;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var first = ClockReading.Now();
        base.Load(vcpu, cpu);
        var last = ClockReading.Now();
        _drift = (last.Cycles - first.Cycles) - vcpu.Time.Tsc.NanosecondsToCycles(last.Time - first.Time);
    }
}
