// The loop condition tests signals with interrupts on: a partial look that does not hold is first of all partial.
[Port("s390")]
public sealed class SignalLoopConditionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Task.SignalPending())
        {
            int ret = vcpu.HandleTransferWork();
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

        return vcpu.HandleTransferWork();
    }
}
