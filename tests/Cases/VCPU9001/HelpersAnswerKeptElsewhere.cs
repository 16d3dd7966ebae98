// The answer of the helper is kept in another object.
[Port("x86")]
public sealed class HelpersAnswerKeptElsewherePort : ArchPort
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
        _log.Last = IsPending(vcpu);
        if (!_log.Last)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsPending(Vcpu vcpu) => vcpu.Task.TransferWorkPending();

    private sealed class Log
    {
        public bool Last { get; set; }
    }
}
