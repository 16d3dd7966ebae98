// The difference has a unit, and its sign is asked in each of the three ways that the type has.
[Port("x86")]
public sealed class UnitsSignTestedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var tsc = vcpu.Time.Tsc;
        TscCyclesDelta delta = Tsc.Read() - tsc.LastHostTsc;
        if (delta < TscCyclesDelta.Zero)
        {
            tsc.AdjustOffset(-delta);
        }

        if (delta.IsNegative)
        {
            tsc.AdjustOffset(-delta);
        }

        if (delta.Value < 0)
        {
            tsc.AdjustOffset(-delta);
        }

        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        vcpu.Cpu = cpu;
    }
}
