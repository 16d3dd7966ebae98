// A copy of a copy of the answer is kept in another object.
[Port("x86")]
public sealed class CopyOfACopyKeptElsewherePort : ArchPort
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
        bool first = false;
        bool second = false;
        for (int i = 0; i < 3; i++)
        {
            _log.Last = second;
            second = first;
            first = vcpu.Task.TransferWorkPending();
        }
        if (!_log.Last)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Log
    {
        public bool Last;
    }
}
