// The finally block ends the section, but the drain is inside the try block.
[Port("x86")]
public sealed class FinallyEndsTheSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.SrcuReadLock();
            try
            {
                int ret = [|vcpu.HandleTransferWork()|];
                if (ret < 0)
                {
                    return ret;
                }
            }
            finally
            {
                vcpu.SrcuReadUnlock();
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
