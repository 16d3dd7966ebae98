// The difference of two elapsed times, each by its own clock, is added up in one statement with the number of rounds.
[Port("x86")]
public sealed class DriftTakenApartIntoAFieldPort : ArchPort
{
    private TscCyclesDelta _drift;
    private int _rounds;
    private Nanoseconds _since;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles should = tsc.NanosecondsToCycles((HostClock.KvmBase() - _since).ClampToZero());
        ([|_drift|], _rounds) = (_drift + (should - tsc.ReadGuest(Tsc.Read())), _rounds + 1);
        base.Load(vcpu, cpu);
    }
}
