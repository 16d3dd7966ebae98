// The request is made first and the offset written after it; the handler runs later than both.
[Port("x86")]
public sealed class RequestMadeBeforeTheWritePort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            WriteOffset(vcpu, cpu);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
