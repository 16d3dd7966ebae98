// All are kicked, and the vCPU that runs is asked each time.
[Port("x86")]
public sealed class OwnClockAskedInTheLoopPort : ArchPort
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
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                Ask(vcpu);
                sibling.Kick();
            }
        }

        return 0;
    }

    private static void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}
