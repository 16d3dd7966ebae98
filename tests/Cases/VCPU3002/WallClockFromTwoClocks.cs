// The time of day is read, then the base of the guests' clocks, and the difference is kept for ever (before 5d6d6a7d7e66).
[Port("x86")]
public sealed class WallClockFromTwoClocksPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        [|vm.Time.ClockOffset|] = HostClock.Real() - HostClock.KvmBase();
    }
}
