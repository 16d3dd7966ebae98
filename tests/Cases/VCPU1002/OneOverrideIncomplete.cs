// One override checks all work, the other one signals only, and the loop cannot know which it runs with.
[Port("powerpc")]
public abstract class OneOverrideIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!ExitRequested(vcpu))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected virtual bool ExitRequested(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}

[Port("powerpc")]
public sealed class SignalsOnlyOverride : OneOverrideIncompletePort
{
    protected override bool ExitRequested(Vcpu vcpu) => vcpu.Task.SignalPending();
}
