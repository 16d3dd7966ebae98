// The waiting loop of pre-P9 stands outside any section, and the section of the fault is short.
[Port("preP9")]
public sealed class WaitLoopOutsidePort : ArchPort
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

            do
            {
                vcpu.SrcuReadLock();
                vcpu.InterruptPending = false;
                vcpu.SrcuReadUnlock();
                vcpu.RunQueue.WaitInterruptible();
            }
            while (vcpu.Halted && !vcpu.Task.SignalPending());

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
