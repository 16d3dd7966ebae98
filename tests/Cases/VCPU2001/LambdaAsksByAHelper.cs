// The loop calls what it is given for each vCPU. Each request is made by a helper.
[Port("x86")]
public sealed class LambdaAsksByAHelperPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|Ask(vcpu, VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            ForEachVcpu(vcpu.Vm, sibling =>
                {
                    Ask(sibling, VcpuRequest.ClockUpdate);
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

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
