// The loop leaves by a break.
[Port("x86")]
public sealed class ReadInAWhilePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        while (true)
        {
            uint version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = page.Load();
            page.ReadBarrier();
            if (!page.ReadRetry(version))
            {
                break;
            }
        }

        return 0;
    }
}
