// The signal test answers no; the error that follows is another.
[Port("no")]
public sealed class NoSignalPendingPort : ArchPort
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

            if (!vcpu.Task.SignalPending() && vcpu.CheckRequest(VcpuRequest.VmDead))
            {
                return -Errno.EIO;
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
