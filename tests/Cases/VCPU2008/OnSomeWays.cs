// The version is odd only where the guest is active.
[Port("x86")]
public sealed class OnSomeWaysPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        bool isActive = vcpu.Time.PageActive;
        if (isActive)
        {
            page.BeginUpdate();
            page.WriteBarrier();
        }

        [|page.Store(vcpu.Time.Clock)|];
        if (isActive)
        {
            page.WriteBarrier();
            page.EndUpdate();
        }

        return 0;
    }
}
