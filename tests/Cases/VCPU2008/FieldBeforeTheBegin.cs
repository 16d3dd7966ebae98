// The first field is stored before the version is odd.
[Port("x86")]
public sealed class FieldBeforeTheBeginPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|page.TscTimestamp|] = vcpu.Time.Clock.TscTimestamp;
        page.BeginUpdate();
        page.WriteBarrier();
        page.SystemTime = vcpu.Time.Clock.SystemTime;
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
