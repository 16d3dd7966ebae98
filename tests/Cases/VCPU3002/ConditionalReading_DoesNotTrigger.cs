// One of two readings is taken, and it is taken whole.
[Port("x86")]
public sealed class ConditionalReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        ClockReading now = index == 0x10 ? ClockReading.Now() : ClockReading.Now(HostClockId.Real);
        vcpu.Vm.Time.MasterClock.Snapshot = new ClockReading(now.Time, now.Cycles);
        return 0;
    }
}
