// One helper makes any request of all vCPUs: for the handler that is a clock update.
[Port("x86")]
public sealed class HelperUpdatesAllByWhatItIsGivenPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            KickAllWith(vcpu.Vm, VcpuRequest.ClockUpdate);
        }

        return 0;
    }

    private static void KickAllWith(Vm vm, VcpuRequest request)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(request);
            sibling.Kick();
        }
    }
}
