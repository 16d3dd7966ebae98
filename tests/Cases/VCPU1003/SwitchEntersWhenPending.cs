// The arms of the switch are mixed up: true means pending, and true enters.
[Port("x86")]
public sealed class SwitchEntersWhenPendingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        switch (vcpu.Task.TransferWorkPending())
        {
            case true:
                [|vcpu.EnterGuest()|];
                break;
            default:
                break;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
