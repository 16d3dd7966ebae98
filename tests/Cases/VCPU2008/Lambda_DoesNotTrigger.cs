// A lambda stores the record inside.
[Port("x86")]
public sealed class LambdaPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        Action store = () => page.Store(vcpu.Time.Clock);
        page.BeginUpdate();
        page.WriteBarrier();
        store();
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
