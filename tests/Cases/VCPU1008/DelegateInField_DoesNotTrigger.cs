// Which delegate the field holds is not followed; its target locks, so the call has to be owned up to (9001) and not passed over.
[Port("loongarch")]
public sealed class DelegateInFieldPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private readonly Action take;

    public DelegateInFieldPort() => take = () => state.Lock();

    public override int Run(Vcpu vcpu)
    {
        {|VCPU9001:take()|};
        state.Unlock();
        return 0;
    }
}
