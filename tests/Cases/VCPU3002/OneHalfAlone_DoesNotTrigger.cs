// The time is kept, and nothing says at which value of the counter.
[Port("x86")]
public sealed class OneHalfAlonePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        vcpu.Time.Tsc.SyncedAt = HostClock.KvmBase();
    }
}
