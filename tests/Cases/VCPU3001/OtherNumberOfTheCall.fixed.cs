// Only the argument that is taken without a sign matters, and it is the second.
[Port("x86")]
public sealed class OtherNumberOfTheCallPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _scaled = ScaleFrom(Now() - _last, (ulong)Math.Max(0, _last - Now()));
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong ScaleFrom(long origin, [NotNegative] ulong delta) => (ulong)origin + (delta >> 1);
}
