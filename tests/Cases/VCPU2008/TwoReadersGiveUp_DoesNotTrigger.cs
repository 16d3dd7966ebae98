// Each of two records is given up where it was written meanwhile: the second reading is no repetition of the first.
[Port("x86")]
public sealed class TwoReadingsGiveUpPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [ColdPath]
    public static PvClockInfo? Newer(PvClockPage first, PvClockPage second)
    {
        uint version = first.ReadBegin();
        first.ReadBarrier();
        PvClockInfo info = first.Load();
        first.ReadBarrier();
        if (first.ReadRetry(version))
        {
            return null;
        }

        uint other = second.ReadBegin();
        second.ReadBarrier();
        PvClockInfo later = second.Load();
        second.ReadBarrier();
        if (second.ReadRetry(other))
        {
            return null;
        }

        return later.TscTimestamp > info.TscTimestamp ? later : info;
    }
}
