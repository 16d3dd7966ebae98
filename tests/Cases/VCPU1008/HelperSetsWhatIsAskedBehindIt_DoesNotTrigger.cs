// A helper notes that the lock is held, and who called it asks, one with a result of its own and one without.
[Port("x86")]
public sealed class HelperSetsWhatIsAskedBehindItPort : ArchPort
{
    private readonly HostSpinLock _first = new();
    private readonly HostSpinLock _second = new();
    private bool _held;
    private bool _alsoHeld;

    public override int Run(Vcpu vcpu)
    {
        _held = false;
        if (vcpu.Runnable)
        {
            TakeFirst();
        }

        if (_held)
        {
            _first.Unlock();
        }

        Sync(vcpu);
        return 0;
    }

    private void Sync(Vcpu vcpu)
    {
        _alsoHeld = false;
        if (vcpu.Runnable)
        {
            TakeSecond();
        }

        if (_alsoHeld)
        {
            _second.Unlock();
        }
    }

    private void TakeFirst()
    {
        _first.Lock();
        _held = true;
    }

    private void TakeSecond()
    {
        _second.Lock();
        _alsoHeld = true;
    }
}
