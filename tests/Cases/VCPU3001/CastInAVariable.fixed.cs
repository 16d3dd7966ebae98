// The cast is made when the difference is stored.
[Port("x86")]
public sealed class CastInAVariablePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ulong delta = (ulong)Math.Max(0, Now() - _last);
        _scaled = Scale(delta);
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
