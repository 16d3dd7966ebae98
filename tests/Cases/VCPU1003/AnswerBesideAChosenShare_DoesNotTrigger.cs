// Between the look and the question a number is chosen that has a fraction: nothing of the answer changes.
[Port("x86")]
public sealed class AnswerBesideAChosenSharePort : ArchPort
{
    private bool _isFast;
    private double _share;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            EnterFirst(vcpu);
            EnterSecond(vcpu);
            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }

    private void EnterFirst(Vcpu vcpu)
    {
        bool pending = true;
        pending = vcpu.Task.TransferWorkPending();
        _share = _isFast ? 1.5 : 2.5;
        if (!pending)
        {
            vcpu.EnterGuest();
        }
    }

    private void EnterSecond(Vcpu vcpu)
    {
        int rounds = 0;
        bool pending = true;
        pending = vcpu.Task.TransferWorkPending();
        _share = _isFast ? 1.5 : 2.5;
        if (!pending && rounds == 0)
        {
            vcpu.EnterGuest();
        }
    }
}
