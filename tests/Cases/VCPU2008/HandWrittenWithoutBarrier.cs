// The version is computed by hand, and no barrier follows.
[Port("x86")]
public sealed class HandWrittenWithoutBarrierPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = unchecked(page.Version + 1) | 1;
        page.Version = version;
        [|page.Store(vcpu.Time.Clock)|];
        page.WriteBarrier();
        page.Version = version + 1;
        return 0;
    }
}
