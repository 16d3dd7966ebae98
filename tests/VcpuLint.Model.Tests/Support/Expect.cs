namespace VcpuLint.Model.Tests;

/// <summary>Runs a port under a script and says what is expected of it.</summary>
internal static class Expect
{
    /// <summary>A script that runs the guest twice; the second time a signal ends the run.</summary>
    public static HostScript TwoEntries => new HostScript().Exit(GuestExitReason.Hypercall).Signal();

    public static ProtocolViolationException Violation(
        string ruleId,
        ArchPort port,
        HostScript? script = null,
        ThreadFlags flags = ThreadFlags.None)
    {
        var violation = Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(port).Run(script ?? TwoEntries));
        Assert.Equal((ruleId, flags), (violation.RuleId, violation.Flags));
        Assert.StartsWith(ruleId + ": ", violation.Message, StringComparison.Ordinal);
        foreach (ThreadFlag flag in Enum.GetValues<ThreadFlag>())
        {
            if ((flags & (ThreadFlags)(1 << (int)flag)) != 0)
            {
                Assert.Contains(flag.ToString(), violation.Message, StringComparison.Ordinal);
            }
        }

        return violation;
    }

    /// <summary>The loop leaves for the signal at the end of the script, having done all that the script says.</summary>
    public static HostRun LeavesForSignal(ArchPort port, HostScript? script = null, Vm? vm = null)
    {
        HostRun run = new ScriptedHost(port, vm).Run(script ?? TwoEntries);
        Assert.Equal(-Errno.EINTR, run.Result);
        Assert.Empty(run.Unreached);
        return run;
    }
}
