// The peer may be the port itself, whose field the operator makes nothing of.
[Port("x86")]
public sealed class FieldOfAPeerCountedUpPort : ArchPort
{
    private Round? _round;
    private FieldOfAPeerCountedUpPort? _peer;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        FieldOfAPeerCountedUpPort peer = _peer ?? this;
        vcpu.HostCpu.DisableInterrupts();
        _round = new Round();
        peer._round++;
        if (_round is not null && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        [|vcpu.EnterGuest()|];

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Join(FieldOfAPeerCountedUpPort peer) => _peer = peer;

    private sealed class Round
    {
        public static Round? operator ++(Round? round) => null;
    }
}
