// The time may be missing, and is nothing then.
[Port("x86")]
public sealed class OptionalTimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        ulong? time = vm.OnlineVcpus > 0 ? HostClock.KvmBase().Value : null;
        vm.Time.MasterClock.Snapshot = [|new ClockReading(new Nanoseconds(time.GetValueOrDefault()), Tsc.Read())|];
    }
}
