// A tuple of two is assigned before the answer.
[Port("x86")]
public sealed class TupleBeforeTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (int Round, bool Hint) look;
        bool pending;
        (look, pending) = ((0, false), vcpu.Task.TransferWorkPending());
        if (!(pending || look.Hint))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
