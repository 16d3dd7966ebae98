// The signal is remembered as a bool, and the reason forgotten.
[Port("bool")]
public sealed class StoredBoolLeavesPort : ArchPort
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

            bool stop = vcpu.Task.SignalPending();
            vcpu.InterruptPending = false;
            if (stop)
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
