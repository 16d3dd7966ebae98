// What a unit was before it is counted up is known.
[Port("x86")]
public sealed class UnitCountedUpPort : ArchPort
{
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Meter meter = new(5);
        _scaled = Scale((meter++).ToUnsigned());
        vcpu.Cpu = cpu;
    }

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}

[Unit]
public readonly struct Meter(long value)
{
    [Computes(Computed.Number)]
    public long Value { get; } = value;

    public static Meter operator ++(Meter meter) => new(meter.Value + 1);

    [Computes(Computed.Number)]
    [NotNegative]
    public ulong ToUnsigned() => unchecked((ulong)Value);
}
