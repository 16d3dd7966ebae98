// s390 before the common work handling gave up the CPU inside the read section.
[Port("s390")]
public sealed class ScheduleUnderSrcuPort : ArchPort
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
            [|vcpu.Task.Schedule()|];
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
