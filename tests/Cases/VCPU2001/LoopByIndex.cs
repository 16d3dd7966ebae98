// The handler counts through the vCPUs.
[Port("x86")]
public sealed class LoopByIndexPort : ArchPort
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
            for (int i = 0; i < vcpu.Vm.Vcpus.Count; i++)
            {
                vcpu.Vm.Vcpus[i].MakeRequest(VcpuRequest.ClockUpdate);
                vcpu.Vm.Vcpus[i].Kick();
            }
        }

        return 0;
    }
}
