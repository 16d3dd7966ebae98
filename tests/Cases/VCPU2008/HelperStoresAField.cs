// A helper stores a field behind the end.
[Port("x86")]
public sealed class HelperStoresAFieldPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Publish(vcpu.Time.Clock);
        [|SetFlags(page)|];
        return 0;
    }

    private static void SetFlags(PvClockPage page) => page.Flags = PvClockFlags.GuestStopped;
}
