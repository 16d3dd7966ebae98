// The reading is spelled out.
[Port("x86")]
public sealed class ReadInALoopPort : ArchPort
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
            page.ReadBarrier();
        }
        while (page.ReadRetry(version));
        return 0;
    }
}
