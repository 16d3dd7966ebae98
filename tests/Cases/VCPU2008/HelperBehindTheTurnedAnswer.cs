// Who asks for the reading to be repeated while it is right goes on to a helper that each turn begins with: nothing is read again there.
[Port("x86")]
public sealed class HelperBehindTheTurnedAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        uint version;
        do
        {
            Fence(page);
            version = page.ReadBegin();
            page.ReadBarrier();
            vcpu.Time.Clock = [|page.Load()|];
            page.ReadBarrier();
        }
        while (!page.ReadRetry(version));
        Fence(page);
        return 0;
    }

    private static void Fence(PvClockPage page) => page.ReadBarrier();
}
