// The time is scaled by code that is compiled elsewhere, and given to a helper.
[Port("x86")]
public sealed class ScaledTimeGivenToAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|Pair(HostClock.KvmBase().MultiplyDivide(3, 2), Tsc.Read())|];
    }

    private static ClockReading Pair(Nanoseconds time, TscCycles cycles) => new(time, cycles);
}
