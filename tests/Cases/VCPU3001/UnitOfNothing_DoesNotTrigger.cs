// A unit that is made of nothing is zero.
[Port("x86")]
public sealed class UnitOfNothingPort : ArchPort
{
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _scaled = new Lag().ToUnsigned();

        vcpu.Cpu = cpu;
    }
}

[Unit]
public readonly struct Lag
{
    private readonly long _value;

    public Lag(long value) => _value = value;

    public Lag(long high, uint low) => _value = (high << 32) | low;

    [Computes(Computed.Number)]
    public long Value => _value;

    [Computes(Computed.IsNegative)]
    public bool IsNegative => _value < 0;

    [Computes(Computed.Lesser)]
    public static Lag Min(Lag first, Lag second) => first._value < second._value ? first : second;

    [Computes(Computed.Greater)]
    public Lag AtLeast(Lag other) => _value < other._value ? other : this;

    [Computes(Computed.Number)]
    [NotNegative]
    public ulong ToUnsigned() => unchecked((ulong)_value);
}
