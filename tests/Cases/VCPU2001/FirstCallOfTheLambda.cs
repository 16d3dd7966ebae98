// The message leads to the first call of the lambda by which a vCPU is asked.
[Port("x86")]
public sealed class FirstCallOfTheLambdaPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        {|VCPU2001:{|#0:vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|}|};
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            ForEachVcpu(vcpu.Vm, sibling =>
                {
                    Count();
                    {|#1:Update(sibling)|};
                    Repeat(sibling);
                });
        }

        return 0;
    }

    private static void Count()
    {
    }

    private static void Repeat(Vcpu sibling) => sibling.MakeRequest(VcpuRequest.ClockUpdate);

    private static void Update(Vcpu sibling)
    {
        sibling.MakeRequest(VcpuRequest.ClockUpdate);
        sibling.Kick();
    }

    private static void ForEachVcpu(Vm vm, Action<Vcpu> action)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            action(vcpu);
        }
    }
}
