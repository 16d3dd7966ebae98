// The sections begin or end right beside the waits: they begin later, or end earlier.
[Port("x86")]
public sealed class FixSectionBesideTheWaitPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        [|vcpu.Block()|];
        vcpu.CheckRequest(VcpuRequest.Unblock);
        int ret = [|vcpu.HandleTransferWork()|];
        vcpu.SrcuReadUnlock();
        return ret;
    }
}
