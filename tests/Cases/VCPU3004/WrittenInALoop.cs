// The offset is tried until it fits. Each try moves the TSC, and no update is requested at the end.
[Port("x86")]
public sealed class WrittenInALoopPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            for (int i = 0; i < 3 && _offset != cpu; i++)
            {
                [|WriteOffset(vcpu, cpu + i)|];
            }
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
