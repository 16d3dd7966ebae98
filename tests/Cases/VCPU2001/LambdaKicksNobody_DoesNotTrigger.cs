// The handler hands over a lambda that asks each vCPU and kicks none.
[Port("x86")]
public sealed class LambdaKicksNobodyPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.Vm.Vcpus.ToList().ForEach(static sibling => sibling.MakeRequest(VcpuRequest.ClockUpdate));
        }

        return 0;
    }
}
