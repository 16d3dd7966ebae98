// The helpers change the lock and the field that remembers it together, and the run loop asks the field.
[Port("s390")]
public sealed class HelpersKeepTheFieldPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private bool locked;

    public override int Run(Vcpu vcpu)
    {
        locked = false;
        if (vcpu.Runnable)
        {
            Take();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (locked)
        {
            Give();
        }

        return 0;
    }

    private void Take()
    {
        state.Lock();
        locked = true;
    }

    private void Give()
    {
        state.Unlock();
        locked = false;
    }
}
