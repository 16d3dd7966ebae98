// A tuple that another object keeps is assigned before the answer.
[Port("x86")]
public sealed class TupleOfAnotherObjectBeforeTheAnswerPort : ArchPort
{
    private readonly Log _log = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending;
        (_log.Look, pending) = ((1, 2), vcpu.Task.TransferWorkPending());
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Log
    {
        public (int Round, int Count) Look;
    }
}
