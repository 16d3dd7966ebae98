// The enum value tells which lock is held, and only the value of the mutex leads to the drain.
[Port("x86")]
public sealed class EnumRemembersTheLockPort : ArchPort
{
    private readonly HostSpinLock fast = new();
    private readonly HostMutex slow = new();

    private enum Held { Fast, Slow }

    public override int Run(Vcpu vcpu)
    {
        Held held = vcpu.Runnable ? Held.Fast : Held.Slow;
        if (held == Held.Fast)
        {
            fast.Lock();
        }
        else
        {
            slow.Lock();
        }

        int ret = held switch
        {
            Held.Slow => vcpu.HandleTransferWork(),
            _ => 0,
        };
        if (held is Held.Fast)
        {
            fast.Unlock();
        }
        else
        {
            slow.Unlock();
        }

        return ret;
    }
}
