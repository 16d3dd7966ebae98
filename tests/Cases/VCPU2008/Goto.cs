// The jump passes the odd version by.
[Port("x86")]
public sealed class GotoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        if (vcpu.Halted)
        {
            goto store;
        }

        page.BeginUpdate();
        page.WriteBarrier();

        store:
        [|page.Store(vcpu.Time.Clock)|];
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
