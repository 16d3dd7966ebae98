// What may throw is done before the version is odd.
[Port("x86")]
public sealed class CaughtInBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        try
        {
            PvClockInfo info = Compute(vcpu);
            page.BeginUpdate();
            page.WriteBarrier();
            page.Store(info);
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
