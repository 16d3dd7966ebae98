// The request that is taken is another one: the update that was asked for before the write is still to come.
[Port("x86")]
public sealed class AnotherRequestTakenPort : ArchPort
{
    private long _offset;
    private long _snapshot;

    public override int Run(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        WriteOffset(vcpu, vcpu.Cpu);
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _snapshot++;
        }

        return 0;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
