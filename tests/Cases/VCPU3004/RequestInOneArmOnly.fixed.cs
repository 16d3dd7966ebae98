// Only a vCPU that is runnable gets the update, but the offset moves under every one.
[Port("x86")]
public sealed class RequestInOneArmOnlyPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            WriteOffset(vcpu, cpu);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            if (vcpu.Runnable)
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
