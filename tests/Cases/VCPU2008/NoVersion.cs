// The record is stored with no odd version around it.
[Port("x86")]
public sealed class NoVersionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|page.Store(vcpu.Time.Clock)|];
        return 0;
    }
}
