// The loop calls a helper for each vCPU, and the helper asks and kicks.
[Port("x86")]
public sealed class HelperForEachVcpuPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
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

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            UpdateClock(vcpu);
        }
    }

    private static void UpdateClock(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        vcpu.Kick();
    }
}
