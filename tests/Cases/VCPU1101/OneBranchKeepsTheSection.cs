// Only a halted vCPU leaves the section before the drain.
[Port("x86")]
public sealed class OneBranchKeepsTheSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.SrcuReadLock();
            bool halted = vcpu.Halted;
            if (halted)
            {
                vcpu.SrcuReadUnlock();
            }

            int ret = [|vcpu.HandleTransferWork()|];
            if (!halted)
            {
                vcpu.SrcuReadUnlock();
            }

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
