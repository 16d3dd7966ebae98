// A number that comes from nowhere in particular is as good as its type.
[Port("x86")]
public sealed class NothingKnownPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _scaled = Scale((ulong)Now());
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
