// The second end makes the version odd.
[Port("x86")]
public sealed class EndedTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.EndUpdate();
        [|page.EndUpdate()|];
        return 0;
    }
}
