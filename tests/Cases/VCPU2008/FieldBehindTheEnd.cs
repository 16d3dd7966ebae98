// The last field is stored when the version is even again.
[Port("x86")]
public sealed class FieldBehindTheEndPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.EndUpdate();
        [|page.Flags|] = PvClockFlags.TscStable;
        return 0;
    }
}
