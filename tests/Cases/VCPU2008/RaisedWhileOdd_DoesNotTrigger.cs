// A loop counts the version up until it is even.
[Port("x86")]
public sealed class RaisedWhileOddPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        while ((page.Version & 1) != 0)
        {
            page.Version++;
        }

        return 0;
    }
}
