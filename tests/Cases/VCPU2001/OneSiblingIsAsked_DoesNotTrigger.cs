// One other vCPU is asked and kicked, with no loop around.
[Port("x86")]
public sealed class OneSiblingIsAskedPort : ArchPort
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
            Vcpu first = vcpu.Vm.Vcpus[0];
            first.MakeRequest(VcpuRequest.ClockUpdate);
            first.Kick();
        }

        return 0;
    }
}
