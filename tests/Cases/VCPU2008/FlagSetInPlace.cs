// A flag is or-ed into the published record.
[Port("x86")]
public sealed class FlagSetInPlacePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Publish(vcpu.Time.Clock);
        [|page.Flags|] |= PvClockFlags.GuestStopped;
        return 0;
    }
}
