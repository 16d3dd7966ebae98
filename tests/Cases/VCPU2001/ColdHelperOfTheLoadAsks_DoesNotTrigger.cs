// A helper of the load that is said to run now and then only asks for what is handled.
[Port("x86")]
public sealed class ColdHelperOfTheLoadAsksPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu < 0)
        {
            Begin(vcpu);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    [ColdPath]
    private static void Begin(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
