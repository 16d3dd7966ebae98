// The step is below zero where the new reading is the later, in a unit of the port's own.
[Port("x86")]
public sealed class OwnUnitComparedTheWrongWayPort : ArchPort
{
    private Ticks _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Ticks now = Now();
        if (vcpu.Cpu != cpu && now < _last)
        {
            Adjust(vcpu, _last - now);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static Ticks Now() => new(System.Diagnostics.Stopwatch.GetTimestamp());

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, Ticks change) => _offset += change.Count;

    [Unit]
    private readonly struct Ticks(long count)
    {
        public long Count { get; } = count;

        public static bool operator <(Ticks left, Ticks right) => left.Count < right.Count;

        public static bool operator >(Ticks left, Ticks right) => left.Count > right.Count;

        public static Ticks operator -(Ticks left, Ticks right) => new(left.Count - right.Count);
    }
}
