// The property asks the vCPU that the field was set to; it asks for signals only.
[Port("x86")]
public sealed class PropertyOnOwnFieldPort : ArchPort
{
    private Vcpu? running;

    private bool WorkPending => running!.Task.SignalPending();

    public override int Run(Vcpu vcpu)
    {
        running = vcpu;
        running.HostCpu.DisableInterrupts();
        if (!WorkPending)
        {
            [|running.EnterGuest()|];
        }

        running.HostCpu.EnableInterrupts();
        return 0;
    }
}
