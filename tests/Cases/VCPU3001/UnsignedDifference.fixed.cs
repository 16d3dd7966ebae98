// Nothing orders two unsigned readings.
[Port("x86")]
public sealed class UnsignedDifferencePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ulong now = (ulong)Now();
        ulong last = (ulong)_last;
        _scaled = Scale(last < now ? now - last : 0);
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
