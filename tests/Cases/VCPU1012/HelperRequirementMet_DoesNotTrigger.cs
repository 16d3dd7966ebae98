// The helper wants interrupts off and gets them off; what its body finds out is known to the loop.
[Port("x86")]
public sealed class HelperRequirementMetPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool enter = !ExitRequested(vcpu);
        if (enter)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Requires(Interrupts = InterruptState.Off)]
    private static bool ExitRequested(Vcpu vcpu)
    {
        vcpu.Task.PrepareTransfer();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }
}
