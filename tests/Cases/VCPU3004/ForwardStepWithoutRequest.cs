// The guest TSC only ever steps forward here, so no time is lost; but the page still does not know.
[Port("x86")]
public sealed class ForwardStepWithoutRequestPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            [|Adjust(vcpu, 1000)|];
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
