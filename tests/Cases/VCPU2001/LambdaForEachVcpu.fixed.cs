// The loop calls what it is given for each vCPU.
[Port("x86")]
public sealed class LambdaForEachVcpuPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            ForEachVcpu(vcpu.Vm, sibling =>
                {
                    sibling.MakeRequest(VcpuRequest.ClockUpdate);
                    sibling.Kick();
                });
        }

        return 0;
    }

    private static void ForEachVcpu(Vm vm, Action<Vcpu> action)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            action(vcpu);
        }
    }
}
