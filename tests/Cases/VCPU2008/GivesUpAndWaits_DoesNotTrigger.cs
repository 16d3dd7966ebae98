// Who gives up waits until the vCPU can run.
[Port("x86")]
public sealed class GivesUpAndWaitsPort : ArchPort
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
            while (!vcpu.Runnable)
            {
                System.Threading.Thread.Yield();
            }

            return 1;
        }

        vcpu.Time.Clock = info;
        return 0;
    }
}
