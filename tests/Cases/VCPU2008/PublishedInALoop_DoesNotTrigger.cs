// Each turn begins and ends.
[Port("x86")]
public sealed class PublishedInALoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        for (int i = 0; i < 2; i++)
        {
            page.BeginUpdate();
            page.WriteBarrier();
            page.Store(vcpu.Time.Clock);
            page.WriteBarrier();
            page.EndUpdate();
        }

        return 0;
    }
}
