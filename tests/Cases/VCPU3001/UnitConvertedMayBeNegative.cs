// A unit that may be negative is converted to a number.
[Port("x86")]
public sealed class UnitConvertedMayBeNegativePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Meter meter = new(Now() - _last);
        long number = (long)meter;
        _scaled = [|Scale((ulong)number)|];
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}

[Unit]
public readonly struct Meter(long value)
{
    private readonly decimal _value = value;

    public static explicit operator long(Meter meter) => (long)(meter._value * 1);
}
