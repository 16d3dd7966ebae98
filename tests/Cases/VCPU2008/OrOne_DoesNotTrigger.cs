// The version is made odd by its lowest bit.
[Port("x86")]
public sealed class OrOnePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Version |= 1;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version++;
        return 0;
    }
}
