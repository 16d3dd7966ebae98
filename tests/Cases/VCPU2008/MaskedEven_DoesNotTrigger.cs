// The version is made even by a mask, and then counted on.
[Port("x86")]
public sealed class MaskedEvenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.Version & ~1u;
        page.Version = version + 1;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version = version + 2;
        return 0;
    }
}
