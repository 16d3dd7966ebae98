// A flag is or-ed in while the version is odd.
[Port("x86")]
public sealed class FlagOredInsidePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Flags |= PvClockFlags.GuestStopped;
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
