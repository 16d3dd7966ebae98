// The x86 shape: the check sees the work, the hint at the tail sees it again, and then the one drain handles it.
[Port("x86")]
public sealed class TwoSightingsOneDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                goto tail;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        tail:
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
        }
    }
}
