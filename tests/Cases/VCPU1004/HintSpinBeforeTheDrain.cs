// The loop waits for the work to go away by itself; the drain that would handle it comes only after the wait.
[Port("loongarch")]
public sealed class HintSpinBeforeTheDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            while ([|vcpu.Task.TransferWorkPendingHint()|])
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
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
