// One of two readers reads again where the record was written meanwhile, the other one does not heed the answer.
[Port("x86")]
public sealed class OneOfTwoReadersIgnoresPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint first;
        PvClockInfo info;
        do
        {
            first = page.ReadBegin();
            page.ReadBarrier();
            info = page.Load();
            page.ReadBarrier();
        }
        while (page.ReadRetry(first));

        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = [|page.Load()|];
        page.ReadBarrier();
        page.ReadRetry(version);
        vcpu.RunResult = info.Flags == 0 ? 0 : 1;
        return 0;
    }
}
