// The finally block ends the section before the drain.
[Port("x86")]
public sealed class FinallyBeforeTheDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.SrcuReadLock();
            try
            {
                vcpu.CheckRequest(VcpuRequest.MmuReload);
            }
            finally
            {
                vcpu.SrcuReadUnlock();
            }

            int ret = vcpu.HandleTransferWork();
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
