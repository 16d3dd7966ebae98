// Two fields are stored at once, and the version is even.
[Port("x86")]
public sealed class TupleStoresBothPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        ([|page.TscTimestamp|], [|page.SystemTime|]) = (vcpu.Time.Clock.TscTimestamp, vcpu.Time.Clock.SystemTime);
        return 0;
    }
}
