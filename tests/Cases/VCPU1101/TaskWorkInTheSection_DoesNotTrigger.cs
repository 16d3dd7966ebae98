// Task work may sleep, and says no more than that.
[Port("work")]
public sealed class TaskWorkInTheSectionPort : ArchPort
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

            vcpu.SrcuReadLock();
            vcpu.Task.ResumeUserModeWork();
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
