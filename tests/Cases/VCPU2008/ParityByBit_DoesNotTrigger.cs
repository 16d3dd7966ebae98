// The version is made odd only where its lowest bit is 0.
[Port("x86")]
public sealed class ParityByBitPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        if ((page.Version & 1) == 0)
        {
            page.Version++;
        }

        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version++;
        return 0;
    }
}
