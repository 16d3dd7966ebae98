// What the helper answered two rounds ago is kept in another object.
[Port("x86")]
public sealed class HelpersAnswerOfTwoRoundsBeforePort : ArchPort
{
    private readonly Log _log = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool first = false;
        bool second = false;
        for (int i = 0; i < 3; i++)
        {
            _log.Last = second;
            second = first;
            first = IsPending(vcpu);
        }

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
        public bool Last;
    }
}
