// x86 since 5d8d2bfc5e65 (2022), fixed later: the error path of the drain returns without the SRCU section that its caller ends next.
[Port("x86")]
public sealed class SrcuNotRetakenOnDrainErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int ret = RunLoop(vcpu);
        [|vcpu.SrcuReadUnlock()|];
        return ret;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (!vcpu.Task.TransferWorkPendingHint())
            {
                continue;
            }

            vcpu.SrcuReadUnlock();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.SrcuReadLock();
        }
    }
}
