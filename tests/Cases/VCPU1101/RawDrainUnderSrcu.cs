// The raw drain sleeps just as long.
[Port("riscv")]
public sealed class RawDrainUnderSrcuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        vcpu.SrcuReadLock();
        while (true)
        {
            ret = [|vcpu.Task.HandleTransferWork()|];
            if (ret < 0)
            {
                break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        vcpu.SrcuReadUnlock();
        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        vcpu.Stats.SignalExits++;
        return ret;
    }
}
