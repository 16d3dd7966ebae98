// Four cores' locks are held at once, one more than the analysis counts.
[Port("powerpc")]
public sealed class FourSpinLocksPort : ArchPort
{
    private readonly HostSpinLock first = new();
    private readonly HostSpinLock second = new();
    private readonly HostSpinLock third = new();
    private readonly HostSpinLock fourth = new();

    public override int Run(Vcpu vcpu)
    {
        first.Lock();
        second.Lock();
        third.Lock();
        [|fourth.Lock()|];
        fourth.Unlock();
        third.Unlock();
        second.Unlock();
        first.Unlock();
        return 0;
    }
}
