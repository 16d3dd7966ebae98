// As x86 in 2022: the tail leaves the read section for the drain and does not take it again where the drain fails; the caller ends it once more.
[Port("x86")]
public sealed class FixSrcuNotRetakenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = RunLoop(vcpu);
        vcpu.SrcuReadUnlock();
        return result;
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
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.SrcuReadUnlock();
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    vcpu.SrcuReadLock();
                    // To user space.
                    return result;
                }

                vcpu.SrcuReadLock();
            }
        }
    }
}
