// Behind the reader there is a loop that reads nothing of the record.
[Port("x86")]
public sealed class BarriersBehindTheReaderPort : ArchPort
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
        while (vcpu.Runnable)
        {
            page.ReadBarrier();
            vcpu.HostCpu.MemoryBarrier();
        }

        return 0;
    }
}
