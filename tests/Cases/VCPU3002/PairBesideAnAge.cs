// Between two readings that are made one and their use, the age of a stamp is asked, which reads the counter itself.
[Port("x86")]
public sealed class PairBesideAnAgePort : ArchPort
{
    private readonly CycleStamp _stamp = new(0);
    private ClockReading _pair;
    private long _age;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = default;
        time = HostClock.KvmBase();
        _age = _stamp.Age();
        _pair = [|new ClockReading(time, Tsc.Read())|];
    }

    public override void InitVcpu(Vcpu vcpu)
    {
        int loads = 0;
        Nanoseconds time = default;
        time = HostClock.KvmBase();
        _age = _stamp.Age() + loads;
        _pair = [|new ClockReading(time, Tsc.Read())|];
    }
}

[Unit]
public readonly record struct CycleStamp([property: Computes(Computed.Number)] long Value)
{
    [Computes(Computed.Number)]
    [ReadsClock(Cycles = true)]
    public long Age() => (long)Tsc.Read().Value - Value;
}
