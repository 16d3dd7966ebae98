// A lambda stores the record as it is.
[Port("x86")]
public sealed class LambdaPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        Action store = () => page.Store(vcpu.Time.Clock);
        [|store()|];
        return 0;
    }
}
