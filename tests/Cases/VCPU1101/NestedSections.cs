// Two sections are begun and one is left before the drain.
[Port("nested")]
public sealed class NestedSectionsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.SrcuReadLock();
            vcpu.SrcuReadLock();
            vcpu.SrcuReadUnlock();
            int ret = [|vcpu.HandleTransferWork()|];
            vcpu.SrcuReadUnlock();
            if (ret < 0)
            {
                return ret;
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
