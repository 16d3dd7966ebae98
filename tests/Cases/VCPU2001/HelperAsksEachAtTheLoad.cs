// The loop over the vCPUs stands in the load, and a helper asks each of them.
[Port("x86")]
public sealed class HelperAsksEachAtTheLoadPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            [|RequestAndKick(sibling)|];
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private static void RequestAndKick(Vcpu sibling)
    {
        sibling.MakeRequest(VcpuRequest.ClockUpdate);
        sibling.Kick();
    }
}
