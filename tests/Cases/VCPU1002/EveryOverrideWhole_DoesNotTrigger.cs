// Each override looks at all work in its own way, so the loop is right with either.
[Port("powerpc")]
public abstract class EveryOverrideWholePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!ExitRequested(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected abstract bool ExitRequested(Vcpu vcpu);
}

[Port("powerpc")]
public sealed class WholeCheckPort : EveryOverrideWholePort
{
    protected override bool ExitRequested(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}

[Port("powerpc")]
public sealed class TwoHalvesPort : EveryOverrideWholePort
{
    protected override bool ExitRequested(Vcpu vcpu) =>
        vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit) || vcpu.Task.SignalPending();
}
