// A helper hands out what it read, and asks.
[Port("x86")]
public sealed class OutParameterOfAReaderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        Read(page, out PvClockInfo info);
        vcpu.Time.Clock = info;
        return 0;
    }

    private static void Read(PvClockPage page, out PvClockInfo info)
    {
        uint version;
        do
        {
            version = page.ReadBegin();
            page.ReadBarrier();
            info = page.Load();
            page.ReadBarrier();
        }
        while (page.ReadRetry(version));
    }
}
