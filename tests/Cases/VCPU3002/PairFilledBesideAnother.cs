// The counter of a copy is replaced by a later one; the time that was read before is used once more beside it.
[Port("x86")]
public sealed class PairFilledBesideAnotherPort : ArchPort
{
    private ClockReading _first;
    private ClockReading _second;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        ClockReading now = default;
        Nanoseconds time = default;
        now = ClockReading.Now();
        time = HostClock.KvmBase();
        _first = [|now with { Cycles = Tsc.Read() }|];
        _second = [|new ClockReading(time, Tsc.Read())|];
        _first = [|now with { Cycles = Tsc.Read() }|];
    }
}
