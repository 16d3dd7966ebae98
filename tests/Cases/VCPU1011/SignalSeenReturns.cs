// The signal is seen, -EINTR is returned, and no reason is set.
[Port("signal")]
public sealed class SignalSeenReturnsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.Task.SignalPending())
            {
                [|return -Errno.EINTR;|]
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
