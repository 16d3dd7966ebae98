// The answer is kept before it is used.
[Port("x86")]
public sealed class AnswerKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        bool again;
        do
        {
            uint version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = page.Load();
            page.ReadBarrier();
            again = page.ReadRetry(version);
        }
        while (again);
        return 0;
    }
}
