// The time is read by another name of its variable.
[Port("x86")]
public sealed class RefLocalPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = Nanoseconds.Zero;
        ref Nanoseconds same = ref time;
        time = HostClock.KvmBase();
        vm.Time.MasterClock.Snapshot = [|new ClockReading(same, Tsc.Read())|];
    }
}
