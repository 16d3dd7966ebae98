// Both halves of a copy come from another reading, one after the other.
[Port("x86")]
public sealed class BothHalvesReplacedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var now = ClockReading.Now();
        var later = ClockReading.Now();
        vm.Time.MasterClock.Snapshot = now with { Time = later.Time, Cycles = later.Cycles };
    }
}
