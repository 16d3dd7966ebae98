// Who asks decides what to do where the record was written meanwhile.
[Port("x86")]
public sealed class GivesUpPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        return 0;
    }

    [ColdPath]
    public static PvClockInfo? TryRead(PvClockPage page)
    {
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo info = page.Load();
        page.ReadBarrier();
        return page.ReadRetry(version) ? null : info;
    }
}
