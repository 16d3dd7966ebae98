// The time waits in a field of the port until the counter is read.
[Port("x86")]
public sealed class FieldKeepsTheTimePort : ArchPort
{
    private Nanoseconds _time;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        _time = HostClock.KvmBase();
        vm.Time.MasterClock.Snapshot = [|new ClockReading(_time, Tsc.Read())|];
    }
}
