// How long something took: one clock is read twice, and the difference is meant.
[Port("x86")]
public sealed class OneClockTwicePort : ArchPort
{
    private NanosecondsDelta _took;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Nanoseconds begin = HostClock.Monotonic();
        base.Load(vcpu, cpu);
        _took += HostClock.Monotonic() - begin;
    }
}
