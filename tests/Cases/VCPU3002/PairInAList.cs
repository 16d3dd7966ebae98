// The pair is kept in a list.
[Port("x86")]
public sealed class PairInAListPort : ArchPort
{
    private readonly List<ClockReading> _samples = [];

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        base.Load(vcpu, cpu);
        _samples.Add([|new ClockReading(HostClock.KvmBase(), Tsc.Read())|]);
    }
}
