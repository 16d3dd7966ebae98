// The sign of the difference is matched by a pattern.
[Port("x86")]
public sealed class CyclesByPatternPort : ArchPort
{
    private TscCycles _last;
    private TscCyclesDelta _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            TscCyclesDelta delta = _last - Tsc.Read();
            if (delta is { IsNegative: false })
            {
                Adjust(vcpu, delta);
            }
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Tsc.Read();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, TscCyclesDelta change) => _offset += change;
}
