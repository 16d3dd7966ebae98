// The finally has the barrier too.
[Port("x86")]
public sealed class EndInFinallyPort : ArchPort
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
            page.WriteBarrier();
            page.EndUpdate();
        }

        return 0;
    }
}
