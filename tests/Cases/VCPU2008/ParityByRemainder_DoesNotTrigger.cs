// The version is made odd only where its remainder is 0.
[Port("x86")]
public sealed class ParityByRemainderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        if (page.Version % 2 == 0)
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
