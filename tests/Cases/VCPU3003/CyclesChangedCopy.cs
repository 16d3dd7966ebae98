// A copy of a difference with another number is not the difference that was tested.
[Port("x86")]
public sealed class CyclesChangedCopyPort : ArchPort
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
                TscCyclesDelta copy = delta with { Value = Sample() };
                {|VCPU3003:Adjust(vcpu, copy)|};
            }
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Tsc.Read();

    private static long Sample() => System.Diagnostics.Stopwatch.GetTimestamp();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, TscCyclesDelta change) => _offset += change;
}
