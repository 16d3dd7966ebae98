// The hook of the load asks for a global update in one flavour.
[Port("x86")]
public class OneOverrideAsksForAllPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        Loaded(vcpu);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    protected virtual void Loaded(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}

public sealed class OvercommittedPort : OneOverrideAsksForAllPort
{
    protected override void Loaded(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}
