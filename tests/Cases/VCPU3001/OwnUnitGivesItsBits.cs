// A unit of the port's own gives its number as one without a sign, and vouches for nothing.
[Port("x86")]
public sealed class OwnUnitGivesItsBitsPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var steps = new StepsDelta(Now() - _last);
        _scaled = [|Scale(steps.Bits)|];
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}

[Unit]
public readonly record struct StepsDelta([property: Computes(Computed.Number)] long Value)
{
    [Computes(Computed.Number)]
    public ulong Bits => unchecked((ulong)Value);
}
