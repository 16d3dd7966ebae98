// The answer is kept, and nobody looks at it.
[Port("x86")]
public sealed class AnswerKeptAndForgottenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = [|page.Load()|];
        page.ReadBarrier();
        bool again = page.ReadRetry(version);
        again = vcpu.Runnable;
        return again ? 1 : 0;
    }
}
