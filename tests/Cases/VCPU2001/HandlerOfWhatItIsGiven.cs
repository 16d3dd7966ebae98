// A helper looks for the request that it is given, and updates all clocks where it finds it: it is given one that each load makes.
[Port("x86")]
public sealed class HandlerOfWhatItIsGivenPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        UpdateAllFor(vcpu, VcpuRequest.GlobalClockUpdate);
        return 0;
    }

    private static void UpdateAllFor(Vcpu vcpu, VcpuRequest request)
    {
        if (!vcpu.CheckRequest(request))
        {
            return;
        }

        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
    }
}
