// The drain and what is done with its result are two statements; the section goes on behind the drain, on every way.
[Port("riscv")]
public sealed class FixDrainStatementsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int ret = 1;
        while (ret > 0)
        {
            // Signals, rescheduling and task work.
            ret = [|vcpu.HandleTransferWork()|]; // may take long
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
            ret = vcpu.Runnable ? 1 : 0;
        }

        vcpu.SrcuReadUnlock();
        return ret;
    }
}
