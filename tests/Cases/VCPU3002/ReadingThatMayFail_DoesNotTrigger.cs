// A pair can only be read where the time comes from the counter.
[Port("x86")]
public sealed class ReadingThatMayFailPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        if (ClockReading.TryNow(out ClockReading now))
        {
            vm.Time.MasterClock.Snapshot = now;
        }
    }
}
