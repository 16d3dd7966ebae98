// The object whose method is stored is found by a call that opens a window.
public sealed class ReceiverOfAStoredMethodOpensWindow
{
    private readonly Log _log = new();
    private Action? _hook;

    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            _hook = Find(vcpu).Trace;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void Trace() => _hook?.Invoke();

    private Log Find(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return _log;
    }

    private sealed class Log
    {
        private int _rounds;

        public void Trace() => _rounds++;
    }
}
