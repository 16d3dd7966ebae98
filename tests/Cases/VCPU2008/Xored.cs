// The version is turned to even by its lowest bit before the last part.
[Port("x86")]
public sealed class XoredPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version ^= 1;
        [|page.Flags|] = PvClockFlags.TscStable;
        return 0;
    }
}
