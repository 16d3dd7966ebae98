// The time may be missing.
[Port("x86")]
public sealed class NullableTimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds? time = vm.OnlineVcpus > 0 ? HostClock.KvmBase() : null;
        vm.Time.MasterClock.Snapshot = [|new ClockReading(time ?? Nanoseconds.Zero, Tsc.Read())|];
    }
}
