// The helper of the run loop has another one take the request, and updates all.
[Port("x86")]
public sealed class HandlerAsksAHelperPort : ArchPort
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
        if (Take(vcpu))
        {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
        }
    }

    private static bool Take(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
}
