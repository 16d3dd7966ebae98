// The runner goes back to its drain without a look at the signals, which a loop that ignores the result would owe.
public sealed class RunnerDropsTheResult
{
    [RunLoop]
    public void RunCore(Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        while (vcore.Runner.Runnable)
        {
            int ret = vcore.Runner.Task.HandleTransferWork();
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
