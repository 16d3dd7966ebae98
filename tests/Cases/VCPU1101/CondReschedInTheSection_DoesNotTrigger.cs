// Giving other tasks a turn has a bound: SRCU readers may sleep.
[Port("x86")]
public sealed class CondReschedInTheSectionPort : ArchPort
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
            vcpu.Task.CondResched();
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
