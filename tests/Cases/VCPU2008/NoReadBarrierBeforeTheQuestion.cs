// The question may be answered before the parts are read.
[Port("x86")]
public sealed class NoReadBarrierBeforeTheQuestionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version;
        do
        {
            version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = page.Load();
        }
        while ([|page.ReadRetry(version)|]);
        return 0;
    }
}
