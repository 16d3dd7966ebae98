// A helper clears what the unlock depends on. The field is looked at as a condition, by way of variables, and by helpers that are told it.
[Port("x86")]
public sealed class HelperClearsTheFieldPort : ArchPort
{
    private readonly HostSpinLock _lock = new();
    private bool _asked;
    private bool _copied;
    private bool _passed;

    public override int Run(Vcpu vcpu)
    {
        if (_asked)
        {
            _lock.Lock();
        }

        Clear();
        if (_asked)
        {
            _lock.Unlock();
        }

        [|return 0;|]
    }

    [RunLoop]
    public int RunCopied(Vcpu vcpu)
    {
        bool before = _copied;
        if (before)
        {
            _lock.Lock();
        }

        Clear();
        bool after = _copied;
        if (after)
        {
            _lock.Unlock();
        }

        [|return 0;|]
    }

    [RunLoop]
    public int RunPassed(Vcpu vcpu)
    {
        TakeIf(_passed);
        Clear();
        ReleaseIf(_passed);
        [|return 0;|]
    }

    private void Clear() => (_asked, _copied, _passed) = (false, false, false);

    private void TakeIf(bool needed)
    {
        if (needed)
        {
            _lock.Lock();
        }
    }

    private void ReleaseIf(bool needed)
    {
        if (needed)
        {
            _lock.Unlock();
        }
    }
}
