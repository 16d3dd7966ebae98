// It is read again while it is right, three times at most, and used when it is not.
[Port("x86")]
public sealed class TurnedRoundThricePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version;
        int tries = 0;
        do
        {
            version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = [|page.Load()|];
            page.ReadBarrier();
        }
        while (!page.ReadRetry(version) && ++tries < 3);
        return 0;
    }
}
