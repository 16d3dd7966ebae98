// The loop goes on to the next page with this one left odd.
[Port("x86")]
public sealed class ContinueInTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            [|sibling.Time.Page.BeginUpdate()|];
            sibling.Time.Page.WriteBarrier();
            if (!sibling.Time.PageActive)
            {
                continue;
            }

            sibling.Time.Page.Store(sibling.Time.Clock);
            sibling.Time.Page.WriteBarrier();
            sibling.Time.Page.EndUpdate();
        }

        return 0;
    }
}
