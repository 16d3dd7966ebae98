// A bound from above says nothing about a sign.
[Port("x86")]
public sealed class BoundedFromAbovePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long delta = Now() - _last;
        if (delta < 1_000_000)
        {
            _scaled = Scale((ulong)Math.Max(0, delta));
        }

        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
