// The TSC offset follows the CPU at each load, and nobody asks for the clock page that is computed from it.
[Port("x86")]
public sealed class OffsetWrittenAtLoadPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            [|WriteOffset(vcpu, cpu)|];
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
