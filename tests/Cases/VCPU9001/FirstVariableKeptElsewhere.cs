// What the first variable of a loop holds is kept in another object: an answer that a helper returns or leaves there, or nothing of the kind.
public sealed class FirstVariableKeptElsewhere
{
    private readonly Log _log = new();
    private bool _pending;

    [RunLoop]
    public void Returned(Vcpu vcpu)
    {
        _log.Last = Look();
        if (!_log.Last)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void LeftInAVariable(Vcpu vcpu)
    {
        Leave(out bool pending);
        _log.Last = pending;
        if (!_log.Last)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void InAStatic(Vcpu vcpu)
    {
        Log.last = Look();
        if (!Log.last)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void InTheOwnField(Vcpu vcpu)
    {
        _pending = Look();
        if (_pending)
        {
            {|VCPU1003:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void NoAnswer(Vcpu vcpu)
    {
        bool quiet = Log.IsQuiet;
        Look();
        _log.Last = quiet;
        if (!_log.Last)
        {
            {|VCPU1003:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static void Leave(out bool pending) => pending = Look();

    private static bool Look()
    {
        HostTask task = HostTask.Current;
        HostCpu.Current.DisableInterrupts();
        return task.TransferWorkPending();
    }

    private sealed class Log
    {
        public static bool last;

        public static bool IsQuiet { get; set; }

        public bool Last { get; set; }
    }
}
