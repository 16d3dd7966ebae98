// Who was disturbed gives up; who was not lets a helper read again.
[Port("x86")]
public sealed class GivesUpThenHelperReadsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo info = page.Load();
        page.ReadBarrier();
        if (page.ReadRetry(version))
        {
            return 1;
        }

        vcpu.Time.Clock = info;
        return ReadAgain(page, vcpu) ? 0 : 2;
    }

    private static bool ReadAgain(PvClockPage page, Vcpu vcpu)
    {
        uint version;
        do
        {
            version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = page.Load();
            page.ReadBarrier();
        }
        while (page.ReadRetry(version));
        return vcpu.Runnable;
    }
}
