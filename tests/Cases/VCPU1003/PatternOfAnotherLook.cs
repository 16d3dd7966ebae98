// The pattern looks into what a property computes anew each time, which is not followed, and the variable holds the other one.
[Port("x86")]
public sealed class PatternOfAnotherLookPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (this is { Last: (0, 0), Nothing: { Pending: false } })
        {
            vcpu.HostCpu.EnableInterrupts();
            return 1;
        }

        if (vcpu.Task.TransferWorkPending() && this is { Nothing: var nothing } && !nothing.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private (int, int) Last => (Environment.ProcessorCount, 0);

    private Look Nothing => new(0, Environment.ProcessorCount > 1);

    private readonly record struct Look(int Error, bool Pending);
}
