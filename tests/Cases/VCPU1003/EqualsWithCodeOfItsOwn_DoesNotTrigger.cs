// The method of the unit has code of its own: no two of its values are the same.
public static class EqualsWithCodeOfItsOwn
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Lag lag, Lag other)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (lag.Equals(other) || !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}

[Unit]
public readonly struct Lag(long value)
{
    [Computes(Computed.Number)]
    public long Value { get; } = value;

    public bool Equals(Lag other) => false;
}
