// The guard's Dispose gives back what its constructor has taken, at the end of the block and at the return in it.
[Port("x86")]
public sealed class GuardInUsingPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        using (new Guard(state))
        {
            if (!vcpu.Runnable)
            {
                return 1;
            }
        }

        using var again = new Guard(state);
        return vcpu.Cpu;
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
