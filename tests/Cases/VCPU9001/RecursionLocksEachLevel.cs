// Each level of the recursion takes the mutex once more, and how deep it goes is decided at run time.
[Port("x86")]
public sealed class RecursionLocksEachLevelPort : ArchPort
{
    private readonly HostMutex tableLock = new();

    public override int Run(Vcpu vcpu)
    {
        [|Walk(vcpu)|];
        return 0;
    }

    private void Walk(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            tableLock.Lock();
            Walk(vcpu);
            tableLock.Unlock();
        }
    }
}
