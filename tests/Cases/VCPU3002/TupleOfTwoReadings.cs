// A tuple goes through a helper and is taken apart.
[Port("x86")]
public sealed class TupleOfTwoReadingsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var (time, cycles) = Sample();
        vm.Time.MasterClock.Snapshot = [|new ClockReading(time, cycles)|];
    }

    private static (Nanoseconds Time, TscCycles Cycles) Sample() => (HostClock.KvmBase(), Tsc.Read());
}
