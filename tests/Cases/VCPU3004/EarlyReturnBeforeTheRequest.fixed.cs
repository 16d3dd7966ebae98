// The load returns early for a vCPU that is not runnable, between the write and the request.
[Port("x86")]
public sealed class EarlyReturnBeforeTheRequestPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.Cpu = cpu;
        WriteOffset(vcpu, cpu);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        if (!vcpu.Runnable)
        {
            return;
        }
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
