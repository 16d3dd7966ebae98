// A negative difference is none at all.
[Port("x86")]
public sealed class CyclesClampedPort : ArchPort
{
    private TscCycles _last;
    private TscCyclesDelta _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            Adjust(vcpu, (_last - Tsc.Read()).ClampToZero() - TscCycles.Zero);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Tsc.Read();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, TscCyclesDelta change) => _offset += change;
}
