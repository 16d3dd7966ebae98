// The loop waits for an event: it looks at signals because it sleeps.
[Port("waits")]
public sealed class WaitLoopTestsSignalsPort : ArchPort
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

            while (vcpu.Halted && !vcpu.Task.SignalPending())
            {
                vcpu.WaitQueue.WaitInterruptible();
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
