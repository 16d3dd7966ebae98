// The elapsed cycles, with their sign turned.
[Port("x86")]
public sealed class CyclesTurnedPort : ArchPort
{
    private TscCycles _last;
    private TscCyclesDelta _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            TscCyclesDelta delta = Tsc.Read() - _last;
            if (delta < TscCyclesDelta.Zero)
            {
                Adjust(vcpu, -delta);
            }
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Tsc.Read();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, TscCyclesDelta change) => _offset += change;
}
