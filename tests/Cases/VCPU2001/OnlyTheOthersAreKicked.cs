// The loop leaves out the vCPU that asks, which changes nothing for all others.
[Port("x86")]
public sealed class OnlyTheOthersAreKickedPort : ArchPort
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
            UpdateAllClocks(vcpu);
        }

        return 0;
    }

    private static void UpdateAllClocks(Vcpu vcpu)
    {
        foreach (var sibling in vcpu.Vm.Vcpus)
        {
            if (sibling == vcpu)
            {
                continue;
            }

            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
    }
}
