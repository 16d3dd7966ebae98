// A local function reads both at one instant.
[Port("x86")]
public sealed class LocalFunctionReadsBothPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = Take();

        static ClockReading Take()
        {
            var now = ClockReading.Now();
            return new ClockReading(now.Time, now.Cycles);
        }
    }
}
