// The x86 shape: no drain before the first entry is needed, because the check before it sends pending work to the drain at the tail.
[Port("x86")]
public sealed class TailDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (!vcpu.Task.TransferWorkPendingHint())
            {
                continue;
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
