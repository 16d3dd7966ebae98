// A second condition decides whether the "leave" counts: a runnable vCPU stays in the loop with a signal pending.
[Port("arm64")]
public sealed class LeavesOnlyIfIdlePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = [|vcpu.HandleTransferWork()|];
            if (ret < 0 && !vcpu.Runnable)
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
