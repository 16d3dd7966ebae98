// Who was put into the queue is not known, and so not whose work is looked at.
[Port("x86")]
public sealed class QueueOfTuplesPort : ArchPort
{
    private readonly Queue<(int Round, Vcpu Next)> _queue = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var (round, next) = _queue.Dequeue();
        vcpu.Cpu = round;
        if (![|next.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
