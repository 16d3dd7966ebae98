// The time comes by a property of the port.
[Port("x86")]
public sealed class PropertyReadsTheTimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading(Time, Tsc.Read())|];
    }

    private static Nanoseconds Time => HostClock.KvmBase();
}
