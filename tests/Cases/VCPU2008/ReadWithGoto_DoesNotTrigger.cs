// The loop is a jump.
[Port("x86")]
public sealed class ReadWithGotoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        again:
        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = page.Load();
        page.ReadBarrier();
        if (page.ReadRetry(version))
        {
            goto again;
        }

        return 0;
    }
}
