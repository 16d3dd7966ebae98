// A signed difference, cast for an unsigned scaler.
[Port("x86")]
public sealed class CastOfADifferencePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long difference = Now() - _last;
        _scaled = difference < 0 ? 0 - Scale((ulong)-difference) : Scale((ulong)difference);
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
