// Whom the queue hands out is not known.
[Port("x86")]
public sealed class QueueWritesTheVcpusPort : ArchPort
{
    private readonly Queue<(Vcpu Own, int Round)> _queue = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (Vcpu Own, int Round) next = (vcpu, 1);
        _queue.TryDequeue(out next);
        next.Own.Kick();
        if (![|next.Own.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
