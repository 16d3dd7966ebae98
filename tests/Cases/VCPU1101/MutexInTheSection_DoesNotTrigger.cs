// A mutex may make its taker sleep for a while, which is normal in an SRCU section.
[Port("x86")]
public sealed class MutexInTheSectionPort : ArchPort
{
    private readonly HostMutex slots = new();

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
            slots.Lock();
            vcpu.Halted = false;
            slots.Unlock();
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
