// The rate limit is one for all VMs, and what the handler calls asks for it.
[Port("x86")]
public sealed class StaticLimitInTheCalleePort : ArchPort
{
    private static int _left = 10;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAll(vcpu);
        }

        return 0;
    }

    private static void UpdateAll(Vcpu vcpu)
    {
        if (MayUpdate())
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    [RateGate]
    private static bool MayUpdate() => _left-- > 0;
}
