// The version is counted up twice, and one barrier is missing.
[Port("x86")]
public sealed class IncrementsWithoutBarrierPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Version++;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        [|page.Version|]++;
        return 0;
    }
}
