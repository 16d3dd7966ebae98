// The load goes through the vCPUs by a helper of a helper.
[Port("x86")]
public sealed class HelperOfAHelperAsksAtTheLoadPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            [|Update(sibling)|];
            sibling.Kick();
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private static void Update(Vcpu vcpu) => Ask(vcpu);

    private static void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}
