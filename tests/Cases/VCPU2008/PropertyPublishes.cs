// The setter of a property of the port stores the record as it is.
[Port("x86")]
public sealed class PropertyPublishesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        [|Record|] = vcpu.Time.Clock;
        return 0;
    }

    public PvClockPage Shared { get; } = new();

    private PvClockInfo Record
    {
        set => Shared.Store(value);
    }
}
