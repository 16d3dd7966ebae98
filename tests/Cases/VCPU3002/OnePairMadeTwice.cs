// Two readings are made one instant, and once more: the second is no better.
[Port("x86")]
public sealed class OnePairMadeTwicePort : ArchPort
{
    private ClockReading _first;
    private ClockReading _second;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = default;
        TscCycles cycles = default;
        time = HostClock.KvmBase();
        cycles = Tsc.Read();
        _first = [|new ClockReading(time, cycles)|];
        _second = [|new ClockReading(time, cycles)|];
    }
}
