// What the sleep leaves behind keeps nobody out of the guest here, because nobody looks.
[Port("mips")]
public sealed class BlockWithNobodyLookingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            vcpu.Block();
        }

        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            vcpu.Stats.Exits++;
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
