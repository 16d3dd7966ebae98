// The method that declares that it moves the TSC leaves the request to its callers, and its caller makes it.
[Port("x86")]
public sealed class WriterBuiltOfAWriterPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            WriteScaledOffset(vcpu, cpu);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteScaledOffset(Vcpu vcpu, long offset) => WriteOffset(vcpu, offset * 2);

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
