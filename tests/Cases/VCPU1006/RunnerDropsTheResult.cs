// The runner goes back to its drain without a look at the signals, which a loop that ignores the result would owe.
public sealed class RunnerDropsTheResult
{
    [RunLoop]
    public void RunCore(Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        while (vcore.Runner.Runnable)
        {
            [|vcore.Runner.Task.HandleTransferWork()|];
            cpu.DisableInterrupts();
            if (!vcore.Runner.Task.TransferWorkPending())
            {
                vcore.EnterGuest();
            }

            cpu.EnableInterrupts();
        }
    }
}
