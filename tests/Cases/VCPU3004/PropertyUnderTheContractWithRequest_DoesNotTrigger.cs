// The offset is a property of the port, and its reader finds the update requested.
[Port("x86")]
public sealed class PropertyUnderTheContractWithRequestPort : ArchPort
{
    [MovesGuestTsc]
    private long TscOffset { get; set; }

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            TscOffset = cpu;
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }
}
