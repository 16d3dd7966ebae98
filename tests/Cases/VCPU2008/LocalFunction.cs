// A local function stores the record as it is.
[Port("x86")]
public sealed class LocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|Store()|];
        return 0;

        void Store() => page.Store(vcpu.Time.Clock);
    }
}
