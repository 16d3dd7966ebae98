// The reader gives up after three turns, and uses nothing of what it read.
[Port("x86")]
public sealed class BoundedRetryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        for (int i = 0; i < 3; i++)
        {
            uint version = page.ReadBegin();
            page.ReadBarrier();
            PvClockInfo info = page.Load();
            page.ReadBarrier();
            if (!page.ReadRetry(version))
            {
                vcpu.Time.Clock = info;
                return 0;
            }
        }

        return 1;
    }
}
