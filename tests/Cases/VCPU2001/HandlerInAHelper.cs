// The helper of the run loop takes the request, and updates all.
[Port("x86")]
public sealed class HandlerInAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        HandleRequests(vcpu);
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    private static void HandleRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
        }
    }
}
