// Nobody asks whether to read it again.
[Port("x86")]
public sealed class NeverAskedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version = page.ReadBegin();
        page.ReadBarrier();
        vcpu.Time.Clock = [|page.Load()|];
        vcpu.RunResult = (int)version;
        return 0;
    }
}
