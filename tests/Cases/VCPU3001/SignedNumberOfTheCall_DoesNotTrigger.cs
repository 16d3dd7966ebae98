// The argument that may be negative is one that may.
[Port("x86")]
public sealed class SignedNumberOfTheCallPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _scaled = ScaleFrom(Now() - _last, 1);
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong ScaleFrom(long origin, [NotNegative] ulong delta) => (ulong)origin + (delta >> 1);
}
