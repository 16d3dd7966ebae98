// Two numbers are added up side by side, and nobody says that they are one.
[Port("x86")]
public sealed class TwoStatisticsPort : ArchPort
{
    private NanosecondsDelta _time;
    private TscCyclesDelta _cycles;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Nanoseconds time = HostClock.Monotonic();
        TscCycles cycles = Tsc.Read();
        base.Load(vcpu, cpu);
        _time += HostClock.Monotonic() - time;
        _cycles += Tsc.Read() - cycles;
    }
}
