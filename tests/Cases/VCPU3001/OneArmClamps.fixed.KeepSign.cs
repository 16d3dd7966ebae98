// One of the two ways leaves the difference as it is.
[Port("x86")]
public sealed class OneArmClampsPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long delta = Now() - _last;
        if (vcpu.Cpu != cpu && delta < 0)
        {
            delta = 0;
        }

        _scaled = delta < 0 ? 0 - Scale((ulong)-delta) : Scale((ulong)delta);
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
