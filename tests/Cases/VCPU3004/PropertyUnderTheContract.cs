// The field of the hardware that holds the offset is a property of the port.
[Port("x86")]
public sealed class PropertyUnderTheContractPort : ArchPort
{
    [MovesGuestTsc]
    private long TscOffset { get; set; }

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            [|TscOffset|] = cpu;
        }

        vcpu.Cpu = cpu;
    }
}
