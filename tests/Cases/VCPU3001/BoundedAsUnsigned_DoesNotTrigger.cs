// A negative number is an enormous one as an unsigned one, so a bound from above excludes it.
[Port("x86")]
public sealed class BoundedAsUnsignedPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ulong delta = (ulong)(Now() - _last);
        if (delta < 1_000_000)
        {
            _scaled = Scale(delta);
        }

        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
