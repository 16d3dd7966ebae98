// A difference that is not negative is taken as a number without a sign and, in the same expression, as one with a sign again: it is what it was.
[Port("x86")]
public sealed class ThereAndBackAgainPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var steps = new StepsDelta(Now() - _last);
        if (steps.Value >= 0)
        {
            long back = (long)steps.Bits;
            if (back < 0)
            {
                _scaled = Scale((ulong)back);
            }
        }

        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}

[Unit]
public readonly record struct StepsDelta([property: Computes(Computed.Number)] long Value)
{
    [Computes(Computed.Number)]
    [NotNegative]
    public ulong Bits => unchecked((ulong)Value);
}
