// The way out comes behind the even version.
[Port("x86")]
public sealed class EarlyReturnBehindTheEndPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.EndUpdate();
        if (vcpu.Halted)
        {
            return 1;
        }

        return 0;
    }
}
