// The loop relies on ReadyToEnter to look at the work, and one of the two ports says "ready" without looking.
[Port("arm64")]
public abstract class OneOverrideDoesNotLookPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (ReadyToEnter(vcpu))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected abstract bool ReadyToEnter(Vcpu vcpu);
}

[Port("arm64")]
public sealed class CheckingPort : OneOverrideDoesNotLookPort
{
    protected override bool ReadyToEnter(Vcpu vcpu) => !vcpu.Task.TransferWorkPending();
}

[Port("arm64")]
public sealed class TrustingPort : OneOverrideDoesNotLookPort
{
    protected override bool ReadyToEnter(Vcpu vcpu) => true;
}
