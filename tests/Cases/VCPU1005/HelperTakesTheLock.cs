// The lock is taken in the helper, so the drain after the call sleeps with a spin lock held.
[Port("powerpc")]
public sealed class HelperTakesTheLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            Begin();
            int ret = [|vcpu.HandleTransferWork()|];
            End();
            if (ret < 0)
            {
                return ret;
            }
        }

        return 0;
    }

    private void Begin() => state.Lock();

    private void End() => state.Unlock();
}
