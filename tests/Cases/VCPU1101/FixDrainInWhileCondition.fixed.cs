// The loop goes on as long as its condition drains: the drain becomes the first thing in the loop.
[Port("riscv")]
public sealed class FixDrainInWhileConditionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        vcpu.SrcuReadLock();
        while (true)
        {
            vcpu.SrcuReadUnlock();
            ret = vcpu.HandleTransferWork();
            vcpu.SrcuReadLock();
            if (ret != 0)
            {
                break;
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

        vcpu.SrcuReadUnlock();
        return ret;
    }
}
