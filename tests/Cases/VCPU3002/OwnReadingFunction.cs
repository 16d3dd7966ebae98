// The port reads a clock of its own; its contract says so.
[Port("x86")]
public sealed class OwnReadingFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading(ReadBoot(), Tsc.Read())|];
    }

    [ReadsClock(HostClockId.KvmBase)]
    private static Nanoseconds ReadBoot() => HostClock.MonotonicRaw();
}
