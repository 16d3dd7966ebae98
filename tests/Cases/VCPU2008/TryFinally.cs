// The finally makes the version even, with no barrier.
[Port("x86")]
public sealed class TryFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        try
        {
            page.Store(vcpu.Time.Clock);
        }
        finally
        {
            [|page.EndUpdate()|];
        }

        return 0;
    }
}
