// A helper reads a pair, and is called once for each half.
[Port("x86")]
public sealed class TwoCallsOfOneHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading(Take().Time, Take().Cycles)|];
    }

    private static ClockReading Take() => ClockReading.Now();
}
