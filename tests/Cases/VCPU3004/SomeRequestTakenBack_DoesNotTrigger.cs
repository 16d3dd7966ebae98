// Behind the request for the master clock some request is taken back, which may be any.
[Port("x86")]
public sealed class SomeRequestTakenBackPort : ArchPort
{
    private long _offset;
    private VcpuRequest _stale;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            WriteOffset(vcpu, cpu);
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
            vcpu.ClearRequest(_stale);
        }

        vcpu.Cpu = cpu;
    }

    public void Forget(VcpuRequest request) => _stale = request;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
