// Request handlers need interrupts on (they send IPIs and wait for the answers); the loop calls them in the middle of its section.
[Port("x86")]
public sealed class HelperRequiresInterruptsOnPort : ArchPort
{
    private int handledOn;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.RequestPending())
        {
            [|HandleRequests(vcpu)|];
        }

        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Requires(Interrupts = InterruptState.On)]
    private void HandleRequests(Vcpu vcpu) => handledOn = vcpu.Cpu;
}
