// The way out in the middle leaves the version odd.
[Port("x86")]
public sealed class OddOnTheEarlyReturnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|page.BeginUpdate()|];
        page.WriteBarrier();
        if (vcpu.Halted)
        {
            return 1;
        }

        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
