// The version is counted up by an assignment.
[Port("x86")]
public sealed class IncrementedByOnePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Version += 1;
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.Version += 1;
        return 0;
    }
}
