// The version is computed by hand, as in the kernel.
[Port("x86")]
public sealed class HandWrittenVersionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = unchecked(page.Version + 1) | 1;
        page.Version = version;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version = version + 1;
        return 0;
    }
}
