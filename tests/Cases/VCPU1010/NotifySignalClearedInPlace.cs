// Before 3e684903a857 the notification was handled in place, and the task never came to user space.
[Port("x86")]
public sealed class NotifySignalClearedInPlacePort : ArchPort
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

            if (vcpu.Task.TestFlags(ThreadFlags.NotifySignal))
            {
                [|vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)|];
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
