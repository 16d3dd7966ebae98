// The field is counted down through another reference, which may be to this very port.
[Port("x86")]
public sealed class PeerIsCountedDownPort : ArchPort
{
    private readonly PeerIsCountedDownPort _peer;
    private int _looked;

    public PeerIsCountedDownPort(PeerIsCountedDownPort peer) => _peer = peer;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _looked = vcpu.Task.TransferWorkPending() ? 1 : 0;
        _peer._looked--;
        if (!(_looked > 0))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
