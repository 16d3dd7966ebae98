// What was remembered for the write is asked again for the request: the two go together.
[Port("x86")]
public sealed class SameFlagForWriteAndRequestPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool moved = vcpu.Cpu != cpu;
        if (moved)
        {
            WriteOffset(vcpu, cpu);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (moved)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
