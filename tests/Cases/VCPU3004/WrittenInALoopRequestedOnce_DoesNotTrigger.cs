// The offset is tried until it fits, and one request at the end is enough for all tries.
[Port("x86")]
public sealed class WrittenInALoopRequestedOncePort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            for (int i = 0; i < 3 && _offset != cpu; i++)
            {
                WriteOffset(vcpu, cpu + i);
            }

            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
