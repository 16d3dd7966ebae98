// The wait for the request to sleep to end, with the section held: riscv before be82abe6a76b.
[Port("riscv")]
public sealed class WaitQueueUnderSrcuPort : ArchPort
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
            if (vcpu.CheckRequest(VcpuRequest.Sleep))
            {
                [|vcpu.WaitQueue.Wait()|];
            }

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
