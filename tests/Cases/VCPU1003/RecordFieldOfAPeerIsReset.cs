// The record is reset through another reference, which may be to this very port.
[Port("x86")]
public sealed class RecordFieldOfAPeerIsResetPort : ArchPort
{
    private readonly RecordFieldOfAPeerIsResetPort _peer;
    private Look? _last;

    public RecordFieldOfAPeerIsResetPort(RecordFieldOfAPeerIsResetPort peer) => _peer = peer;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            _last = new Look(1);
        }
        else
        {
            _last = null;
        }

        _peer._last = null;
        if (!(_last is not null))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Look(int Round);
}
