// Each arm makes another request, and each of them has the page written.
[Port("x86")]
public sealed class DifferentRequestInEachArmPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            WriteOffset(vcpu, cpu);
            vcpu.MakeRequest(vcpu.Runnable ? VcpuRequest.ClockUpdate : VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
