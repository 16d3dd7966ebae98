// The whole difference in cycles, whatever its sign.
[Port("x86")]
public sealed class CyclesFullDeltaPort : ArchPort
{
    private TscCycles _last;
    private TscCyclesDelta _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            TscCyclesDelta change = _last - Tsc.Read();
            if (change > TscCyclesDelta.Zero)
            {
                Adjust(vcpu, change);
            }

            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Tsc.Read();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, TscCyclesDelta change) => _offset += change;
}
