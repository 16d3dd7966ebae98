// Each one that finds the request updates its own page.
[Port("x86")]
public sealed class OnlyTheOwnPagePort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.Time.Page.Publish(vcpu.Time.Clock);
        }

        return 0;
    }
}
