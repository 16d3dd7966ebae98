// The waker needs the same lock, so the vCPU waits for somebody who waits for it.
[Port("powerpc")]
public sealed class WaitQueueUnderSpinLockPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private readonly HostWaitQueue idle = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        if (!vcpu.Runnable)
        {
            [|idle.Wait()|];
        }

        state.Unlock();
        return 0;
    }
}
