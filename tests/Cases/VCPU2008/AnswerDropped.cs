// Somebody asks, and drops the answer.
[Port("x86")]
public sealed class AnswerDroppedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = [|page.Load()|];
        page.ReadBarrier();
        _ = page.ReadRetry(version);
        return 0;
    }
}
