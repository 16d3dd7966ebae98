// The records are reset through another reference, which may be to this very port.
[Port("x86")]
public sealed class RecordOfAPeerIsResetPort : ArchPort
{
    private readonly RecordOfAPeerIsResetPort _peer;

    public RecordOfAPeerIsResetPort(RecordOfAPeerIsResetPort peer) => _peer = peer;

    internal Look? Last { get; set; }

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
            Last = new Look(1);
        }
        else
        {
            Last = null;
        }

        _peer.Last = null;
        if (!(Last is not null))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    internal sealed record Look(int Round);
}
