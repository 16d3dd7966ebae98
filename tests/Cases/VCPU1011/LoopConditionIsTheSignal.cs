// The loop ends at a signal, and what follows it knows nothing of that.
[Port("condition")]
public sealed class LoopConditionIsTheSignalPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Task.SignalPending())
        {
            if (vcpu.Task.HandleTransferWork() == 0)
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }

        [|return -Errno.EINTR;|]
    }
}
