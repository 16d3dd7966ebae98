// The time is scaled by code that is compiled elsewhere, and given to a helper that stores it with a counter that is read on its own.
[Port("x86")]
public sealed class ScaledTimeGivenToAHelperThatStoresItPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        [|Store(HostClock.KvmBase().MultiplyDivide(3, 2), vm)|];
    }

    private static void Store(Nanoseconds time, Vm vm) => vm.Time.MasterClock.Snapshot = new ClockReading(time, Tsc.Read());
}
