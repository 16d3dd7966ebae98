// The arm of the switch that leaves sets nothing.
[Port("switch")]
public sealed class SwitchReturnsTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            switch (vcpu.Task.HandleTransferWork())
            {
                case < 0:
                    [|return -Errno.EINTR;|]
                default:
                    break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
