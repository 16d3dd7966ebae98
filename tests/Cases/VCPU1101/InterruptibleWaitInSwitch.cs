// A signal ends this wait, but no signal need ever come.
[Port("riscv")]
public sealed class InterruptibleWaitInSwitchPort : ArchPort
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
            switch (vcpu.Halted)
            {
                case true:
                    [|vcpu.WaitQueue.WaitInterruptible()|];
                    break;
                case false:
                    break;
            }

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
