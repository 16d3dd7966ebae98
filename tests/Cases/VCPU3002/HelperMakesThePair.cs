// A helper makes the pair of what it is given; it is told where it is called.
[Port("x86")]
public sealed class HelperMakesThePairPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = HostClock.KvmBase();
        vm.Time.MasterClock.Snapshot = [|Pair(time, Tsc.Read())|];
    }

    private static ClockReading Pair(Nanoseconds time, TscCycles cycles) => new(time, cycles);
}
