// All that the loop does is to call its own methods, and what the first of them answers is kept in a static.
public sealed class FirstCallsAnswerKeptInAStatic(Vcpu vcpu)
{
    private static bool s_isPending;

    private readonly Vcpu _vcpu = vcpu;

    [RunLoop]
    public void Loop()
    {
        s_isPending = IsPending();
        if (!s_isPending)
        {
            [|Enter()|];
        }

        End();
    }

    private bool IsPending()
    {
        _vcpu.HostCpu.DisableInterrupts();
        return _vcpu.Task.TransferWorkPending();
    }

    private void Enter() => _vcpu.EnterGuest();

    private void End() => _vcpu.HostCpu.EnableInterrupts();
}
