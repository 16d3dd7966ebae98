// Operators of a unit whose other operand is no number, or whose result is none, do what their code says.
[Port("x86")]
public sealed class OperatorOfAUnitAndAnEnumPort : ArchPort
{
    private ulong _scaled;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (new Lag(7) % new Lag(7) != Order.Late && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        if (new Lag(7) % new Lag(7) == Order.Same)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        _scaled = (new Lag(5) - Rounding.Up).ToUnsigned();
        vcpu.Cpu = cpu;
    }
}

public enum Rounding
{
    Down,
    Up = 9,
}

public enum Order
{
    Same,
    Early,
    Late,
}

[Unit]
public readonly struct Lag
{
    private readonly long _value;

    public Lag(long value) => _value = value;

    public static Lag operator -(Lag lag, Rounding rounding) => lag;

    public static Order operator %(Lag first, Lag second) => Order.Early;

    [Computes(Computed.Number)]
    [NotNegative]
    public ulong ToUnsigned() => unchecked((ulong)_value);
}
