// A helper returns a pair, and another one uses it.
[Port("x86")]
public sealed class HelperReturnsAPairPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Sync(vcpu, Take(HostClockId.KvmBase));
    }

    private static ClockReading Take(HostClockId clock) => ClockReading.Now(clock);

    private static void Sync(Vcpu vcpu, ClockReading at)
    {
        vcpu.Time.Tsc.SyncedAt = at.Time;
        vcpu.Time.Tsc.SyncedValue = vcpu.Time.Tsc.ReadGuest(at.Cycles);
    }
}
