// The guard keeps the lock in the parameter of its primary constructor, takes it in one method and gives it back in Dispose.
[Port("x86")]
public sealed class PrimaryConstructorGuardPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        using Guard guard = new Guard(state).Take();
        return vcpu.Cpu;
    }

    private sealed class Guard(HostSpinLock held) : IDisposable
    {
        public Guard Take()
        {
            held.Lock();
            return this;
        }

        public void Dispose() => held.Unlock();
    }
}
