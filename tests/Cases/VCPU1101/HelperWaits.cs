// The wait is hidden in a helper, the section in its caller.
[Port("riscv")]
public sealed class HelperWaitsPort : ArchPort
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
            [|CheckRequests(vcpu)|];
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void CheckRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Sleep))
        {
            vcpu.RunQueue.Wait();
        }
    }
}
