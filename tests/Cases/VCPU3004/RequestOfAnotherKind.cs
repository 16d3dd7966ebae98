// The request that is made accounts stolen time; nobody writes the clock page for it.
[Port("x86")]
public sealed class RequestOfAnotherKindPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            [|WriteOffset(vcpu, cpu)|];
            vcpu.MakeRequest(VcpuRequest.RecordSteal);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
