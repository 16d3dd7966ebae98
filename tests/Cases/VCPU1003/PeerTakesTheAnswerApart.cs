// Another port, which may be this one, is given an answer of its own between the look and the question.
[Port("x86")]
public sealed class PeerTakesTheAnswerApartPort : ArchPort
{
    private int _rounds;

    private bool Pending { get; set; }

    public override int Run(Vcpu vcpu) => [|RunBeside(vcpu, this)|];

    private int RunBeside(Vcpu vcpu, PeerTakesTheAnswerApartPort peer)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Pending = vcpu.Task.TransferWorkPending();
        (peer.Pending, _rounds) = (false, 1);
        if (!Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
