// The guest may have left an odd version: it stays odd, as in the kernel.
[Port("x86")]
public sealed class VersionOfTheGuestIsOddPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Version = unchecked(page.Version + 1) | 1;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version = unchecked(page.Version + 1);
        return 0;
    }
}
