// The number is computed, and may be waited for.
public static class NumberThatIsWaitedFor
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Meter meter)
    {
        vcpu.HostCpu.DisableInterrupts();
        long exact = [|meter.Exact()|];
        vcpu.HostCpu.EnableInterrupts();
    }
}

[Unit]
public readonly struct Meter(long value)
{
    private readonly long _value = value;

    [Computes(Computed.Number)]
    [MaySleep]
    public long Exact() => _value;
}
