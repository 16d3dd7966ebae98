// A helper notes that it has taken the lock, and returns a number of another kind.
[Port("x86")]
public sealed class MeasuredWithTheLockPort : ArchPort
{
    private readonly HostSpinLock _lock = new();
    private bool _held;
    private double _load;

    public override int Run(Vcpu vcpu)
    {
        _load += Measure();
        if (_held)
        {
            _lock.Unlock();
        }

        return 0;
    }

    private double Measure()
    {
        _held = true;
        _lock.Lock();
        return 0.5;
    }
}
