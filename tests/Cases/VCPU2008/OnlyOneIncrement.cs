// The version is counted up once.
[Port("x86")]
public sealed class OnlyOneIncrementPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|page.Version|]++;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        return 0;
    }
}
