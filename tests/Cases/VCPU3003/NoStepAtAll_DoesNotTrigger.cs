// An adjustment by nothing takes nothing back.
[Port("x86")]
public sealed class NoStepAtAllPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            Adjust(vcpu, 0);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
