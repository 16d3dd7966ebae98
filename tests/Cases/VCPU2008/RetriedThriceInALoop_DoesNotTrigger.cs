// It is read as long as the vCPU can run, and each time three times at most.
[Port("x86")]
public sealed class RetriedThriceInALoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        while (vcpu.Runnable)
        {
            for (int tries = 0; ; tries++)
            {
                uint version = page.ReadBegin();
                page.ReadBarrier();
                PvClockInfo info = page.Load();
                page.ReadBarrier();
                if (!page.ReadRetry(version))
                {
                    vcpu.Time.Clock = info;
                    break;
                }

                if (tries == 2)
                {
                    return 1;
                }
            }
        }

        return 0;
    }
}
