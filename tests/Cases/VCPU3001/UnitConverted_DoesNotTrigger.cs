// A unit is converted to a number, whatever it keeps that number in.
[Port("x86")]
public sealed class UnitConvertedPort : ArchPort
{
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Meter meter = new(5);
        long number = (long)meter;
        _scaled = Scale((ulong)number);
        vcpu.Cpu = cpu;
    }

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}

[Unit]
public readonly struct Meter(long value)
{
    private readonly decimal _value = value;

    public static explicit operator long(Meter meter) => (long)(meter._value * 1);
}
