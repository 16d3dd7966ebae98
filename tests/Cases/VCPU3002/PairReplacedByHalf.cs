// A pair is copied with another counter.
[Port("x86")]
public sealed class PairReplacedByHalfPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var now = ClockReading.Now();
        vm.Time.MasterClock.Snapshot = [|now with { Cycles = Tsc.Read() }|];
    }
}
