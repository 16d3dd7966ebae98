// The two unsigned readings are in order.
[Port("x86")]
public sealed class UnsignedDifferenceOrderedPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ulong now = (ulong)Now();
        ulong last = (ulong)_last;
        _scaled = now > last ? Scale(now - last) : 0;
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
