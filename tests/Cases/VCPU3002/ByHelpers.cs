// Each half comes from a helper.
[Port("x86")]
public sealed class ByHelpersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading(Time(), Cycles())|];
    }

    private static Nanoseconds Time() => HostClock.KvmBase();

    private static TscCycles Cycles() => Tsc.Read();
}
