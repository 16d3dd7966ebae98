namespace VcpuLint.Split.S390EntersAfterDrain;

/// <summary>What stands between two checks of the work.</summary>
public static class RetryHelpers
{
    /// <summary>Drains, and comes back with interrupts off if the loop goes on.</summary>
    [DrainsWork(SetsExitReason = true)]
    [SetsInterrupts(InterruptState.Off, When = ResultCondition.Zero)]
    public static int DrainAndDisable(Vcpu vcpu)
    {
        int result = vcpu.HandleTransferWork();
        if (result == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        return result;
    }
}
