// What takes the number stores it: it is not asked twice.
[Port("x86")]
public sealed class FixSideEffectPort : ArchPort
{
    private long _last;
    private ulong _stored;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long delta = Now() - _last; // since the last load
        Store(unchecked((ulong)Math.Max(0, delta))); // as it is
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private ulong Store([NotNegative] ulong delta) => _stored = delta;
}
