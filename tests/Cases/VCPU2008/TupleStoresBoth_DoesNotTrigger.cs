// Two fields are stored at once, inside.
[Port("x86")]
public sealed class TupleStoresBothPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        (page.TscTimestamp, page.SystemTime) = (vcpu.Time.Clock.TscTimestamp, vcpu.Time.Clock.SystemTime);
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
