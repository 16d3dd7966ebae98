// The even version may be seen before the parts.
[Port("x86")]
public sealed class NoBarrierBeforeEvenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        [|page.EndUpdate()|];
        return 0;
    }
}
