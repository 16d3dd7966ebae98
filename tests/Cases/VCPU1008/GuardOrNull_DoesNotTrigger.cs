// A using of null disposes of nothing, and then nothing was taken.
[Port("x86")]
public sealed class GuardOrNullPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        using (vcpu.Runnable ? new Guard(state) : null)
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        return 0;
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
