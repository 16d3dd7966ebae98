// The version is put back to what it was before.
[Port("x86")]
public sealed class VersionKeptEvenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.Version & ~1u;
        page.Version = version;
        page.WriteBarrier();
        [|page.Store(vcpu.Time.Clock)|];
        page.WriteBarrier();
        page.Version = version + 2;
        return 0;
    }
}
