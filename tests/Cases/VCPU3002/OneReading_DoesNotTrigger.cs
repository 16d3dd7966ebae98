// Both halves come from one reading.
[Port("x86")]
public sealed class OneReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = ClockReading.Now();
    }
}
