// One reading is taken apart, and put together again.
[Port("x86")]
public sealed class OneReadingTakenApartPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        var (time, cycles) = ClockReading.Now();
        tsc.SyncedAt = time;
        tsc.SyncedValue = tsc.ReadGuest(cycles);
        vcpu.Vm.Time.MasterClock.Snapshot = new ClockReading(time, cycles);
    }
}
