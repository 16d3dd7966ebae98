// The parts may be read before the version.
[Port("x86")]
public sealed class NoReadBarrierPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version;
        do
        {
            version = page.ReadBegin();
            vcpu.Time.Clock = [|page.Load()|];
            page.ReadBarrier();
        }
        while (page.ReadRetry(version));
        return 0;
    }
}
