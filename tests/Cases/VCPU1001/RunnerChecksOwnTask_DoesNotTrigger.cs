// The runner's own task is the one whose flags count; it is checked with interrupts off before the core enters.
public sealed class RunnerChecksOwnTaskPort
{
    [RunLoop]
    public int RunCore(Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        while (true)
        {
            int ret = vcore.Runner.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
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
