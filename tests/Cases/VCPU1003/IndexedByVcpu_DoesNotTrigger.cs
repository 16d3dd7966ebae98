// An indexer takes the vCPU and gives its task.
[Port("x86")]
public sealed class IndexedByVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!this[vcpu].TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private HostTask this[Vcpu vcpu] => vcpu.Task;
}
