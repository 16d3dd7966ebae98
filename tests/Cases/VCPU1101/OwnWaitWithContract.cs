// The port's own wait says that it has no bound.
[Port("wrapped")]
public sealed class OwnWaitWithContractPort : ArchPort
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
            [|WaitForMemory(vcpu)|];
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [Waits]
    private static void WaitForMemory(Vcpu vcpu) => vcpu.WaitQueue.Wait();
}
