// The version goes up by two, as in 2.6.37: it is never odd.
[Port("x86")]
public sealed class TwoAtOncePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Version += 2;
        [|page.Store(vcpu.Time.Clock)|];
        return 0;
    }
}
