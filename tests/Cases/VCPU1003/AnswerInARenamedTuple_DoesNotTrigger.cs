// A cast gives the elements of the tuple other names; they stay what they are.
[Port("x86")]
public sealed class AnswerInARenamedTuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool, int) look = (vcpu.Task.TransferWorkPending(), 1);
        var named = ((bool Pending, int Round))look;
        if (!named.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
