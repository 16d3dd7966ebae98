// The port asks by a method of its own, which may wait besides, and drops the answer.
[Port("x86")]
public sealed class OwnQuestionDroppedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = [|page.Load()|];
        page.ReadBarrier();
        AskLater(page, version);
        return 0;
    }

    [ClockPage(ClockPageStep.RetryRead)]
    [FullBarrier]
    private static bool AskLater(PvClockPage page, uint version)
    {
        HostCpu.Current.MemoryBarrier();
        return page.ReadRetry(version);
    }
}
