// What a field is initialized with keeps a time that was put together of three clocks, read one after the other.
[Port("x86")]
public sealed class ClocksMixedInAnInitializerPort : ArchPort
{
    private readonly Kept _kept = new() { [|At|] = HostClock.KvmBase() + (HostClock.MonotonicRaw() - HostClock.Monotonic()) };

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _kept.Loads++;
        base.Load(vcpu, cpu);
    }

    private sealed class Kept
    {
        public Nanoseconds At { get; set; }

        public int Loads { get; set; }
    }
}
