// Two helpers are given the answer of one comparison.
[Port("x86")]
public sealed class ConditionPassedTwicePort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        int level = Console.Read();
        TakeIf(level > 3);
        ReleaseIf(level > 3);
        return 0;
    }

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
