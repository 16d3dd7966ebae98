// The override makes the definitive check; its context is the one that the base method requires of callers, and it gets it.
[Port("powerpc")]
public abstract class OverrideRunsInRequiredContextPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!MustBail(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Requires(Interrupts = InterruptState.Off)]
    protected abstract bool MustBail(Vcpu vcpu);
}

[Port("powerpc")]
public sealed class HashPort : OverrideRunsInRequiredContextPort
{
    protected override bool MustBail(Vcpu vcpu)
    {
        vcpu.Task.PrepareTransfer();
        return vcpu.HostCpu.LazyInterruptPending() || vcpu.Task.TransferWorkPending();
    }
}
