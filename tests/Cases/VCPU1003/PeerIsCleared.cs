// The field is cleared through another reference, which may be to this very port.
[Port("x86")]
public sealed class PeerIsClearedPort : ArchPort
{
    private readonly PeerIsClearedPort _peer;
    private bool _looked;

    public PeerIsClearedPort(PeerIsClearedPort peer) => _peer = peer;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _looked = vcpu.Task.TransferWorkPending();
        _peer._looked &= false;
        if (!_looked)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
