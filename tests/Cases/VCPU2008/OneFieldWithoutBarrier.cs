// One field is read, and the question may be answered before.
[Port("x86")]
public sealed class OneFieldWithoutBarrierPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version;
        do
        {
            version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.RunResult = page.SystemTime > Nanoseconds.Zero ? 1 : 0;
        }
        while ([|page.ReadRetry(version)|]);
        return 0;
    }
}
