// A helper reads once and says whether that is enough.
[Port("x86")]
public sealed class ReadByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!TryRead(vcpu))
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        return 0;
    }

    private static bool TryRead(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        PvClockInfo info = page.Load();
        page.ReadBarrier();
        if (page.ReadRetry(version))
        {
            return false;
        }

        vcpu.Time.Clock = info;
        return true;
    }
}
