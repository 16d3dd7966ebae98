// The lock is given back by the finally on every way out.
[Port("case")]
public sealed class UnlockInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private readonly HostSpinLock _lock = new();

    [Releases(LockKind.Spin)]
    private int Finish(Vcpu vcpu)
    {
        try
        {
            return vcpu.Halted ? 1 : 0;
        }
        finally
        {
            _lock.Unlock();
        }
    }
}
