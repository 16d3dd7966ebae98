// The version stays odd.
[Port("x86")]
public sealed class NeverEvenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|page.BeginUpdate()|];
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        return 0;
    }
}
