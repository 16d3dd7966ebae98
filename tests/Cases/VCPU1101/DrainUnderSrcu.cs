// riscv drains inside the read section of the whole ioctl: a throttled vCPU sleeps there.
[Port("riscv")]
public sealed class DrainUnderSrcuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int ret = 0;
        while (ret == 0)
        {
            ret = [|vcpu.HandleTransferWork()|];
            if (ret == 0)
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }

        vcpu.SrcuReadUnlock();
        return ret;
    }
}
