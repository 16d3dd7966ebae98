// The difference of two elapsed times, each by its own clock, is kept in a field.
[Port("x86")]
public sealed class DriftKeptInAFieldPort : ArchPort
{
    private TscCyclesDelta _drift;
    private Nanoseconds _since;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles should = tsc.NanosecondsToCycles((HostClock.KvmBase() - _since).ClampToZero());
        [|_drift|] = should - tsc.ReadGuest(Tsc.Read());
        base.Load(vcpu, cpu);
    }
}
