// The number is read from a property before an argument sets the property to nothing: what was read may be negative.
[Port("x86")]
public sealed class NumberReadBeforeTheArgumentsPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    private StepsDelta Steps { get; set; }

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Steps = new StepsDelta(Now() - _last);
        _scaled = [|Scale(Steps.Shifted(Begin(), 1))|];
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;

    private uint Begin()
    {
        Steps = new StepsDelta(0);
        return 1;
    }
}

[Unit]
public readonly record struct StepsDelta([property: Computes(Computed.Number)] long Value)
{
    [Computes(Computed.Number)]
    public ulong Shifted(uint section, int times) => section == 0 || times == 0 ? 0 : unchecked((ulong)Value);
}
