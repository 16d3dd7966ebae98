// A unit of the port's own gives the bits of its number for a section: what comes of them is its number, and not that of the section.
[Port("x86")]
public sealed class BitsOfASectionPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var steps = new StepsDelta(Now() - _last);
        if (steps.Value >= 0)
        {
            long back = (long)steps.Bits(1);
            if (back < 0)
            {
                _scaled = Scale((ulong)back);
            }
        }

        _scaled = Scale([|steps.Bits(1)|]);
        _scaled += [|Scale(steps.Shifted(1))|];
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
    public ulong Bits(uint section) => section == 0 ? 0 : unchecked((ulong)Value);

    [Computes(Computed.Number)]
    public ulong Shifted(uint section) => section == 0 ? 0 : unchecked((ulong)Value);
}
