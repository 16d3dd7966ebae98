// What is done with each of them is done by a virtual method.
[Port("x86")]
public  class LambdaCallsAVirtualHelperPort : ArchPort
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

    protected virtual void Update(Vcpu sibling) => sibling.Kick();

    private static void Count()
    {
    }

    private static void ForEachVcpu(Vm vm, Action<Vcpu> action)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            action(vcpu);
        }
    }
}

public sealed class UpdatingPort : LambdaCallsAVirtualHelperPort
{
    protected override void Update(Vcpu sibling)
    {
        sibling.MakeRequest(VcpuRequest.ClockUpdate);
        sibling.Kick();
    }
}
