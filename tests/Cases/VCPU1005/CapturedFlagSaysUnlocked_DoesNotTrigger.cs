// The local functions keep the captured flag and the lock together, and the drain asks the flag.
[Port("powerpc")]
public sealed class CapturedFlagSaysUnlockedPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        bool locked = false;
        if (vcpu.Runnable)
        {
            Take();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (locked)
        {
            Give();
        }

        return locked ? 0 : vcpu.HandleTransferWork();

        void Take()
        {
            state.Lock();
            locked = true;
        }

        void Give()
        {
            state.Unlock();
            locked = false;
        }
    }
}
