// Whom the queue hands out is not known.
[Port("x86")]
public sealed class QueueWritesTheVcpuPort : ArchPort
{
    private readonly Queue<Vcpu> _queue = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Vcpu? next = vcpu;
        _queue.TryDequeue(out next);
        if (![|next!.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
