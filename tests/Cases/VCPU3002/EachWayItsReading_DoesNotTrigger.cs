// Each way has a reading of its own.
[Port("x86")]
public sealed class EachWayItsReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        Nanoseconds time;
        TscCycles cycles;
        if (index == 0x10)
        {
            (time, cycles) = ClockReading.Now();
        }
        else
        {
            (time, cycles) = ClockReading.Now(HostClockId.Monotonic);
        }

        vcpu.Vm.Time.MasterClock.Snapshot = new ClockReading(time, cycles);
        return 0;
    }
}
