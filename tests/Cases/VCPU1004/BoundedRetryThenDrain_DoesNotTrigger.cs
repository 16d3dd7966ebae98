// The hint is asked a few times and then the drain comes: a bounded wait is no livelock.
[Port("loongarch")]
public sealed class BoundedRetryThenDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            for (int tries = 0; tries < 3; tries++)
            {
                if (!vcpu.Task.TransferWorkPendingHint())
                {
                    break;
                }

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
