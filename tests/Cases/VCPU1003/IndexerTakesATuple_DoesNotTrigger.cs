// An indexer of the port takes a tuple with the answer apart.
[Port("x86")]
public sealed class IndexerTakesATuplePort : ArchPort
{
    private bool _pending;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        this[vcpu.Id] = (1, vcpu.Task.TransferWorkPending());
        if (!_pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private (int Round, bool Pending) this[int id]
    {
        set => _pending = value.Pending || id + value.Round < 0;
    }
}
