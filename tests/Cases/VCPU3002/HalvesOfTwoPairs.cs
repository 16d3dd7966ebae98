// Two pairs are read, and the time is taken from one, the counter from the other.
[Port("x86")]
public sealed class HalvesOfTwoPairsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var early = ClockReading.Now();
        var late = ClockReading.Now();
        vm.Time.MasterClock.Snapshot = [|new ClockReading(early.Time, late.Cycles)|];
    }
}
