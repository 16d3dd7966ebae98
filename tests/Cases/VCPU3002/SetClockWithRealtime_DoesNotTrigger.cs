// The clock of a VM is set by two clocks of the host: all of it in an update, which has interrupts off.
[Port("x86")]
public sealed class SetClockWithRealtimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public void SetClock(Vm vm, Nanoseconds clock, Nanoseconds real)
    {
        vm.Time.MasterClock.BeginUpdate();
        NanosecondsDelta passed = HostClock.Real() - real;
        vm.Time.ClockOffset = clock + passed - HostClock.KvmBase();
        vm.Time.MasterClock.EndUpdate();
    }
}
