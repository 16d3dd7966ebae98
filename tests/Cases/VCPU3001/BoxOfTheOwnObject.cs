// The number is in an object that the port has, and is known to be negative there.
[Port("x86")]
public sealed class BoxOfTheOwnObjectPort : ArchPort
{
    private long _last;
    private ulong _scaled;
    private readonly Box _box = new();

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_box.Delta < 0)
        {
            _scaled = [|Scale((ulong)_box.Delta)|];
        }
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;

    private sealed class Box
    {
        public long Delta { get; set; }
    }
}
