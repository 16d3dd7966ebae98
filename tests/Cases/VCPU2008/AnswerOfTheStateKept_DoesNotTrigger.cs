// The record is published only where it is active, and the answer is kept.
[Port("x86")]
public sealed class AnswerOfTheStateKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        bool isActive = vcpu.Time.PageActive;
        if (isActive)
        {
            page.BeginUpdate();
            page.WriteBarrier();
            page.Store(vcpu.Time.Clock);
        }

        vcpu.RunResult = 0;
        if (isActive)
        {
            page.WriteBarrier();
            page.EndUpdate();
        }

        return 0;
    }
}
