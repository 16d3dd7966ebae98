// The loop runs inside a read section that its caller began: the drain that it lacks is made outside the section.
[Port("riscv")]
public sealed class FixDrainsOutsideTheReadSectionPort : ArchPort
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
        while (vcpu.Runnable)
        {
            vcpu.SrcuReadUnlock();
            int ret = vcpu.HandleTransferWork();
            vcpu.SrcuReadLock();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
