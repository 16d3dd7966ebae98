// All of it is done where the guest has registered the record.
[Port("x86")]
public sealed class OnlyWhereActivePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        if (vcpu.Time.PageActive)
        {
            page.BeginUpdate();
            page.WriteBarrier();
            page.Store(vcpu.Time.Clock);
            page.WriteBarrier();
            page.EndUpdate();
        }

        return 0;
    }
}
