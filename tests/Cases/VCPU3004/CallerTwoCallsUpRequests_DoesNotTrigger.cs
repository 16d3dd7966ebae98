// The offset is written two calls below the load, and the load itself asks for the update.
[Port("x86")]
public sealed class CallerTwoCallsUpRequestsPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            MoveToCpu(vcpu, cpu);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    private void MoveToCpu(Vcpu vcpu, int cpu) => Compensate(vcpu, cpu - vcpu.Cpu);

    private void Compensate(Vcpu vcpu, long difference) => WriteOffset(vcpu, _offset + difference);

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
