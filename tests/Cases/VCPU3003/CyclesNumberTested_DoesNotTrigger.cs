// The number of cycles is tested without its unit.
[Port("x86")]
public sealed class CyclesNumberTestedPort : ArchPort
{
    private TscCycles _last;
    private TscCyclesDelta _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            TscCyclesDelta delta = _last - Tsc.Read();
            if (delta.Value >= 0)
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
