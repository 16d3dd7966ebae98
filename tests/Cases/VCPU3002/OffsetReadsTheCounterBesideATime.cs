// The time that passed is given to a computation that reads the counter itself: the offset comes of both.
[Port("x86")]
public sealed class OffsetReadsTheCounterBesideATimePort : ArchPort
{
    private TscCyclesDelta _offset;
    private Nanoseconds _since;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        [|_offset|] = tsc.ComputeOffset(tsc.NanosecondsToCycles((HostClock.KvmBase() - _since).ClampToZero()));
        base.Load(vcpu, cpu);
    }
}
