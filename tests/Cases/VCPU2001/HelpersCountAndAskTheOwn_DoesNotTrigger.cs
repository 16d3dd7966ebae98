// The load counts the others by a helper and kicks them, and asks for its own clock by another one.
[Port("x86")]
public sealed class HelpersCountAndAskTheOwnPort : ArchPort
{
    private int _seen;

    public override void Load(Vcpu vcpu, int cpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            Count(sibling);
            Ask(vcpu);
            sibling.Kick();
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private void Count(Vcpu vcpu) => _seen += vcpu.Halted ? 1 : 0;

    private static void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}
