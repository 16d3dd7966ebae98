// The guard takes the lock in its constructor, but no using gives it back.
[Port("x86")]
public sealed class GuardNeverDisposedPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        var guard = new Guard(state);
        int cpu = vcpu.Cpu;
        [|return cpu;|]
    }

    private sealed class Guard : IDisposable
    {
        private readonly HostSpinLock held;

        public Guard(HostSpinLock toHold)
        {
            held = toHold;
            held.Lock();
        }

        public void Dispose() => held.Unlock();
    }
}
