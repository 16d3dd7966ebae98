// A pair is copied with a time that was read for itself.
[Port("x86")]
public sealed class PairReplacedByATimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var now = ClockReading.Now();
        vm.Time.MasterClock.Snapshot = [|now with { Time = HostClock.KvmBase() }|];
    }
}
