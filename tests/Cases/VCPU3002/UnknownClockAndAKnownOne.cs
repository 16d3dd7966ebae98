// A difference of two clocks, one of which nobody knows, is kept.
[Port("x86")]
public sealed class UnknownClockAndAKnownOnePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.ClockOffset = default;
    }

    public void Keep(Vm vm, HostClockId clock)
    {
        Nanoseconds time = ClockReading.Now(clock).Time;
        [|vm.Time.ClockOffset|] = HostClock.Monotonic() - time;
    }
}
