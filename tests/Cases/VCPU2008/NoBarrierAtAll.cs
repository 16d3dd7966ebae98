// Neither side has a barrier.
[Port("x86")]
public sealed class NoBarrierAtAllPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        [|page.Store(vcpu.Time.Clock)|];
        [|page.EndUpdate()|];
        return 0;
    }
}
