// Each reader gives up where the record was written meanwhile: at once, by a copy of the answer, or with the answer kept beside it.
[Port("x86")]
public sealed class AnswersAreHeededPort : ArchPort
{
    private bool _again;

    public override int Run(Vcpu vcpu) => 0;

    [ColdPath]
    public static bool AtOnce(PvClockPage page)
    {
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo info = page.Load();
        page.ReadBarrier();
        if (page.ReadRetry(version))
        {
            return false;
        }

        return info.Flags != 0;
    }

    [ColdPath]
    public static PvClockInfo? ByACopy(PvClockPage page, bool stops)
    {
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo info = page.Load();
        page.ReadBarrier();
        bool again = page.ReadRetry(version);
        bool gaveUp = again;
        if (stops)
        {
            gaveUp = true;
        }

        return gaveUp ? null : info;
    }

    [ColdPath]
    public PvClockInfo? KeptInAField(PvClockPage page)
    {
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo info = page.Load();
        page.ReadBarrier();
        bool again = page.ReadRetry(version);
        _again = again;
        if (again)
        {
            return null;
        }

        return info;
    }

    [ColdPath]
    public static PvClockInfo? KeptForNothing(PvClockPage page, bool stops)
    {
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo info = page.Load();
        page.ReadBarrier();
        bool again = page.ReadRetry(version);
        bool last = again;
        if (again)
        {
            return null;
        }

        last = stops;
        if (last)
        {
            page.ReadBarrier();
        }

        return info;
    }

    [ColdPath]
    public static void ByAnOwnQuestion(PvClockPage page, Vcpu vcpu)
    {
        page.ReadBegin();
        page.ReadBarrier();
        page.Load();
        page.ReadBarrier();
        if (!WasTorn(page))
        {
            vcpu.Halted = true;
            page.ReadBarrier();
        }
    }

    [ClockPage(ClockPageStep.RetryRead)]
    private static bool WasTorn(PvClockPage page) => page.ReadRetry(0);
}
