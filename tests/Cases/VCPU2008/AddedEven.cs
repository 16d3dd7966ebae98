// The version is made even before the parts are stored.
[Port("x86")]
public sealed class AddedEvenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.Version;
        page.Version = version + 2;
        page.WriteBarrier();
        [|page.SystemTime|] = vcpu.Time.Clock.SystemTime;
        return 0;
    }
}
