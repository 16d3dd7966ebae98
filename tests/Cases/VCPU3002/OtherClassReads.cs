// Another class reads both and says that they are one.
[Port("x86")]
public sealed class OtherClassReadsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|TwoReadings.Take()|];
    }
}

internal static class TwoReadings
{
    public static ClockReading Take() => new(HostClock.KvmBase(), Tsc.Read());
}
