// The requirement stands on the base method only; a call through the base with interrupts on violates it for every override.
[Port("powerpc")]
public abstract class OverrideInheritsRequirementPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        [|FlushState(vcpu)|];
        vcpu.HostCpu.DisableInterrupts();
        FlushState(vcpu);
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Requires(Interrupts = InterruptState.Off)]
    protected abstract void FlushState(Vcpu vcpu);
}

[Port("powerpc")]
public sealed class RadixPort : OverrideInheritsRequirementPort
{
    protected override void FlushState(Vcpu vcpu) => vcpu.Task.PrepareTransfer();
}
