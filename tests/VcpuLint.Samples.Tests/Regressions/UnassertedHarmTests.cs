using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>The harm of what the model does not assert, where a run shows it.</summary>
public sealed class UnassertedHarmTests
{
    /// <summary>VCPU1010: the guest goes on, and the task never passes through user mode.</summary>
    [Fact]
    public void NotificationHandledInPlace_DoesNotEndTheRun()
    {
        var script = new HostScript().Interrupted(ThreadFlags.NotifySignal).Interrupted(ThreadFlags.NotifySignal).Signal();

        HostRun run = new ScriptedHost(Regression.Named("NotifySignalHandledInPlace").Create()).Run(script);

        Assert.Equal((-Errno.EINTR, 3), (run.Result, run.Entries));
    }
}
