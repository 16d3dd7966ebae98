// A helper that several places share writes the offset and requests the update.
[Port("x86")]
public sealed class HelperRequestsPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            SetOffset(vcpu, cpu);
        }

        vcpu.Cpu = cpu;
    }

    public void Restore(Vcpu vcpu, long offset) => SetOffset(vcpu, offset);

    private void SetOffset(Vcpu vcpu, long offset)
    {
        WriteOffset(vcpu, offset);
        RequestUpdate(vcpu);
    }

    private static void RequestUpdate(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
