// The exception is caught behind the end, and the version stays odd.
[Port("x86")]
public sealed class CaughtInBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|page.BeginUpdate()|];
        page.WriteBarrier();
        try
        {
            page.Store(Compute(vcpu));
            page.WriteBarrier();
            page.EndUpdate();
        }
        catch (InvalidOperationException)
        {
            return 1;
        }

        return 0;
    }

    private static PvClockInfo Compute(Vcpu vcpu) => vcpu.Halted ? throw new InvalidOperationException() : vcpu.Time.Clock;
}
