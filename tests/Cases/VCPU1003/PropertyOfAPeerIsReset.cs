// The property is reset through another reference, which may be to this very port.
[Port("x86")]
public sealed class PropertyOfAPeerIsResetPort : ArchPort
{
    private readonly PropertyOfAPeerIsResetPort _peer;

    public PropertyOfAPeerIsResetPort(PropertyOfAPeerIsResetPort peer) => _peer = peer;

    public bool Pending { get; set; }

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Pending = vcpu.Task.TransferWorkPending();
        _peer.Pending = false;
        if (!Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
