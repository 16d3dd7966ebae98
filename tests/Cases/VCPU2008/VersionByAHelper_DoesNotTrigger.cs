// A helper says what the next version is.
[Port("x86")]
public sealed class VersionByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Version = Odd(page.Version);
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version = Odd(page.Version) + 1;
        return 0;
    }

    private static uint Odd(uint version) => version | 1;
}
