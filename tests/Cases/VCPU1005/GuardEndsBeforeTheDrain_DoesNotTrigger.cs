// The guard's block ends, and with it the lock, before the drain is called.
[Port("x86")]
public sealed class GuardEndsBeforeTheDrainPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private bool runnable;

    public override int Run(Vcpu vcpu)
    {
        using (new Guard(state))
        {
            runnable = vcpu.Runnable;
        }

        if (!runnable)
        {
            vcpu.Block();
        }

        return vcpu.HandleTransferWork();
    }

    private readonly struct Guard : IDisposable
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
