// The runner's pending work sends the core back to the same check; no thread of the core drains it.
public sealed class RunnerRetries
{
    [RunLoop]
    public void RunCore(Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        while (vcore.Runner.Runnable)
        {
            int ret = vcore.Runner.HandleTransferWork();
            if (ret < 0)
            {
                return;
            }

            cpu.DisableInterrupts();
            if (!vcore.Runner.Task.TransferWorkPending())
            {
                vcore.EnterGuest();
            }

            cpu.EnableInterrupts();
        }
    }
}
