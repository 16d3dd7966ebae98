// It is read again while it is right, and used when it is not.
[Port("x86")]
public sealed class AnswerTurnedRoundPort : ArchPort
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
        return 0;
    }
}
