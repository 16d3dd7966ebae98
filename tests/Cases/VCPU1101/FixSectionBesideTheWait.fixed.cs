// The sections begin or end right beside the waits: they begin later, or end earlier.
[Port("x86")]
public sealed class FixSectionBesideTheWaitPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.Block();
        vcpu.SrcuReadLock();
        vcpu.CheckRequest(VcpuRequest.Unblock);
        vcpu.SrcuReadUnlock();
        int ret = vcpu.HandleTransferWork();
        return ret;
    }
}
