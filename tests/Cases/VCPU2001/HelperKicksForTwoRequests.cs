// A helper asks all vCPUs for what it is given: a clock update at each load, and a flush of translations, too.
[Port("x86")]
public sealed class HelperKicksForTwoRequestsPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        KickAllWith(vcpu.Vm, VcpuRequest.TlbFlush);
        [|KickAllWith(vcpu.Vm, VcpuRequest.ClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu)
    {
        KickAllByAHelper(vcpu.Vm, VcpuRequest.TlbFlush);
        [|KickAllByAHelper(vcpu.Vm, VcpuRequest.ClockUpdate)|];
    }

    public override int Run(Vcpu vcpu) => 0;

    private static void KickAllWith(Vm vm, VcpuRequest request)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(request);
            sibling.Kick();
        }
    }

    private static void KickAllByAHelper(Vm vm, VcpuRequest request)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            Ask(sibling, request);
            sibling.Kick();
        }
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
