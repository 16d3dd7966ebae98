// A clock is read, then the counter, and the two are taken for one instant.
[Port("x86")]
public sealed class PairOfTwoReadingsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading(HostClock.KvmBase(), Tsc.Read())|];
    }
}
