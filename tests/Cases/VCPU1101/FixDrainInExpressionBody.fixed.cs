// The helper that drains is an expression: its caller leaves the section for it.
[Port("riscv")]
public sealed class FixDrainInExpressionBodyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        while (vcpu.Runnable)
        {
            vcpu.SrcuReadUnlock();
            bool ret = Drained(vcpu);
            vcpu.SrcuReadLock();
            if (!ret)
            {
                vcpu.SrcuReadUnlock();
                return -Errno.EINTR;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        vcpu.SrcuReadUnlock();
        return 0;
    }

    private static bool Drained(Vcpu vcpu) => vcpu.HandleTransferWork() == 0;
}
