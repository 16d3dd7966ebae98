// The model's own reading reads again.
[Port("x86")]
public sealed class ReadConsistentPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        vcpu.Time.Clock = page.ReadConsistent();
        return 0;
    }
}
