// A struct of the port is one instant too.
[Port("x86")]
public sealed class OwnInstantPort : ArchPort
{
    private SyncPoint _last;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        _last = [|new SyncPoint(HostClock.MonotonicRaw(), vcpu.Time.Tsc.ReadGuest(Tsc.Read()))|];
    }
}

[Instant]
internal readonly record struct SyncPoint(Nanoseconds At, TscCycles Guest);
