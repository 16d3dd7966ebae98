// The answer is taken for its opposite, and who leaves waits until the vCPU can run.
[Port("x86")]
public sealed class TurnedRoundThenWaitsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version;
        do
        {
            version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = [|page.Load()|];
            page.ReadBarrier();
        }
        while (!page.ReadRetry(version));

        while (!vcpu.Runnable)
        {
            System.Threading.Thread.Yield();
        }

        return 0;
    }
}
