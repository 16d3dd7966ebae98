// It is read a second time, and nobody asks about that.
[Port("x86")]
public sealed class AskedOncePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = page.Load();
        page.ReadBarrier();
        if (page.ReadRetry(version))
        {
            version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = [|page.Load()|];
            page.ReadBarrier();
        }

        return 0;
    }
}
