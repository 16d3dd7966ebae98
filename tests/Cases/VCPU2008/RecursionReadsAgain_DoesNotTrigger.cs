// The reader calls itself for another reading where something was written meanwhile.
[Port("x86")]
public sealed class RecursionReadsAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.Time.Clock = Read(vcpu.Time.Page);
        return 0;
    }

    private static PvClockInfo Read(PvClockPage page)
    {
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo read = page.Load();
        page.ReadBarrier();
        return page.ReadRetry(version) ? Read(page) : read;
    }
}
