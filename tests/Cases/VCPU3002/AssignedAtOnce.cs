// Both properties are assigned in one statement, but the readings are two.
[Port("x86")]
public sealed class AssignedAtOncePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        (tsc.SyncedAt, [|tsc.SyncedValue|]) = (HostClock.KvmBase(), tsc.ReadGuest(Tsc.Read()));
    }
}
