// Where it was written meanwhile an exception is thrown.
[Port("x86")]
public sealed class ThrowsPort : ArchPort
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
            throw new InvalidOperationException();
        }

        vcpu.Time.Clock = info;
        return 0;
    }
}
