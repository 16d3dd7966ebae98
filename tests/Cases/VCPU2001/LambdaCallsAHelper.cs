// What is done with each of them is done by a method.
[Port("x86")]
public sealed class LambdaCallsAHelperPort : ArchPort
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
            ForEachVcpu(vcpu.Vm, sibling =>
                {
                    Count();
                    Update(sibling);
                });
        }

        return 0;
    }

    private static void Count()
    {
    }

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
