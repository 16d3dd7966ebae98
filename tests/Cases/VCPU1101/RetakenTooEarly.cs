// The section is dropped and taken again one line too early.
[Port("x86")]
public sealed class RetakenTooEarlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        while (true)
        {
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.SrcuReadLock();
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int ret = [|vcpu.HandleTransferWork()|];
                if (ret < 0)
                {
                    vcpu.SrcuReadUnlock();
                    return ret;
                }
            }
        }
    }
}
