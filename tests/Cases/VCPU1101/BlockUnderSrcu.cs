// The halted guest may sleep for hours; whoever changes the memory map waits as long.
[Port("x86")]
public sealed class BlockUnderSrcuPort : ArchPort
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

            if (!vcpu.Runnable)
            {
                vcpu.SrcuReadLock();
                [|vcpu.Block()|];
                vcpu.SrcuReadUnlock();
                continue;
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
