// Which clock the time is of is nobody knows, and so is whether it belongs to the counter.
[Port("x86")]
public sealed class UnknownClockPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.ClockOffset = default;
    }

    public void Keep(Vm vm, HostClockId clock)
    {
        Nanoseconds time = ClockReading.Now(clock).Time;
        vm.Time.MasterClock.Snapshot = [|new ClockReading(time, Tsc.Read())|];
    }
}
