// The loop asks the same vCPU again until it has left the guest; no other is touched.
[Port("x86")]
public sealed class LoopOverTheOwnVcpuPort : ArchPort
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
            for (int i = 0; i < 3; i++)
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                vcpu.Kick();
            }
        }

        return 0;
    }
}
