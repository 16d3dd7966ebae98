// There is an overload that takes the sign too.
[Port("x86")]
public sealed class FixSignedOverloadPort : ArchPort
{
    private long _last;
    private long _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _scaled = (long)Scale(Now() - _last);
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;

    private static long Scale(long delta) => delta < 0 ? -(long)Scale((ulong)-delta) : (long)Scale((ulong)delta);
}
