// The value comes from user space: it is what is to be, and was not read.
[Port("x86")]
public sealed class SetByUserSpacePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        Tsc tsc = vcpu.Time.Tsc;
        tsc.SyncedAt = HostClock.KvmBase();
        tsc.SyncedValue = new TscCycles(data);
        return 0;
    }
}
