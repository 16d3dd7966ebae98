// What was read is used, whatever the version says.
[Port("x86")]
public sealed class ReadOncePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = [|page.Load()|];
        page.ReadBarrier();
        page.ReadRetry(version);
        return 0;
    }
}
