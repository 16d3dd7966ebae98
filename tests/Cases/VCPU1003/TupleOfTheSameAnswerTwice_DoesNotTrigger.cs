// One tuple with the answer is assigned to two variables at once.
[Port("x86")]
public sealed class TupleOfTheSameAnswerTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (int Round, bool Pending) first, second;
        first = second = (1, vcpu.Task.TransferWorkPending());
        second.Pending = false;
        if (!first.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
