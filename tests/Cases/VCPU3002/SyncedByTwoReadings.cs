// The time and the value of a synchronization are kept in two properties, each by a reading of its own.
[Port("x86")]
public sealed class SyncedByTwoReadingsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        tsc.SyncedAt = HostClock.KvmBase();
        [|tsc.SyncedValue|] = tsc.ReadGuest(Tsc.Read());
    }
}
