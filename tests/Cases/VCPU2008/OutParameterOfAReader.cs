// A helper hands out what it read, and nobody asks.
[Port("x86")]
public sealed class OutParameterOfAReaderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|Read(page, out PvClockInfo info)|];
        vcpu.Time.Clock = info;
        return 0;
    }

    private static void Read(PvClockPage page, out PvClockInfo info)
    {
        page.ReadBegin();
        page.ReadBarrier();
        info = page.Load();
        page.ReadBarrier();
    }
}
