// The fields are stored one after the other.
[Port("x86")]
public sealed class FieldByFieldPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.TscTimestamp = vcpu.Time.Clock.TscTimestamp;
        page.SystemTime = vcpu.Time.Clock.SystemTime;
        page.Multiplier = vcpu.Time.Clock.Scale.Multiplier;
        page.Shift = vcpu.Time.Clock.Scale.Shift;
        page.Flags = vcpu.Time.Clock.Flags;
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
