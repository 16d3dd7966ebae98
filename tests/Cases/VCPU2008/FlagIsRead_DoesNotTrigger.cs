// The flag that the guest has not seen yet is read by the writer.
[Port("x86")]
public sealed class FlagIsReadPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        PvClockFlags kept = page.Flags & PvClockFlags.GuestStopped;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock with { Flags = kept });
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
