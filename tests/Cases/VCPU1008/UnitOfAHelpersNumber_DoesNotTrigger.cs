// A number that a unit is made of comes from a helper that turns interrupts on again.
public static class UnitOfAHelpersNumber
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Lag lag = new(Measured(vcpu), 1);
    }

    private static long Measured(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        return 1;
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
