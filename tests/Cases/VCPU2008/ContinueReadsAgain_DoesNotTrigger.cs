// The loop goes on until the answer is no, and then leaves.
[Port("x86")]
public sealed class ContinueReadsAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        while (true)
        {
            uint version = page.ReadBegin();
            page.ReadBarrier();
            PvClockInfo info = page.Load();
            page.ReadBarrier();
            if (page.ReadRetry(version))
            {
                continue;
            }

            vcpu.Time.Clock = info;
            break;
        }

        return 0;
    }
}
