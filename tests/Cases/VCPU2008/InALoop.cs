// The version is odd in the first turn only.
[Port("x86")]
public sealed class InALoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        for (int i = 0; i < 2; i++)
        {
            [|page.Store(vcpu.Time.Clock)|];
            page.WriteBarrier();
            page.EndUpdate();
        }

        return 0;
    }
}
