// A helper adds the offset to what it is given.
[Port("x86")]
public sealed class HelperShiftsTheTimePort : ArchPort
{
    private NanosecondsDelta _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading(Shift(HostClock.KvmBase()), Tsc.Read())|];
    }

    private Nanoseconds Shift(Nanoseconds time) => time + _offset;
}
