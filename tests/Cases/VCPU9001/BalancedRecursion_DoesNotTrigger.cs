// Each level gives the mutex back before it goes down: the depth never grows.
[Port("x86")]
public sealed class BalancedRecursionPort : ArchPort
{
    private readonly HostMutex tableLock = new();

    public override int Run(Vcpu vcpu)
    {
        Walk(vcpu);
        return 0;
    }

    private void Walk(Vcpu vcpu)
    {
        tableLock.Lock();
        bool deeper = vcpu.Runnable;
        tableLock.Unlock();
        if (deeper)
        {
            Walk(vcpu);
        }
    }
}
