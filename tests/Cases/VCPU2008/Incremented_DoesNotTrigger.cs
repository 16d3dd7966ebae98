// The version is counted up twice.
[Port("x86")]
public sealed class IncrementedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Version++;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version++;
        return 0;
    }
}
