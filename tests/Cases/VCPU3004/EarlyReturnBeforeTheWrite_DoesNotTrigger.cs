// The load returns early where nothing was written yet.
[Port("x86")]
public sealed class EarlyReturnBeforeTheWritePort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu == cpu)
        {
            return;
        }

        vcpu.Cpu = cpu;
        WriteOffset(vcpu, cpu);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
