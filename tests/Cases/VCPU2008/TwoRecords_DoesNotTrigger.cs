// Two records are published, one after the other.
[Port("x86")]
public sealed class TwoRecordsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            sibling.Time.Page.Publish(sibling.Time.Clock);
        }

        page.Publish(vcpu.Time.Clock);
        return 0;
    }
}
