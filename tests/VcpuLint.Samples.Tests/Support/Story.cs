namespace VcpuLint.Samples.Tests.Support;

/// <summary>One run of a port under a script, and what is asserted of it.</summary>
/// <param name="Run">What came of it.</param>
/// <param name="Vcpu">The vCPU that ran.</param>
internal sealed record Story(HostRun Run, Vcpu Vcpu)
{
    /// <summary>Gets the flags of which each must be drained, one after the other and together.</summary>
    public static IReadOnlyList<ThreadFlags> Work { get; } =
    [
        ThreadFlags.NotifyResume,
        ThreadFlags.NeedResched,
        ThreadFlags.NeedReschedLazy,
        ThreadFlags.NotifyResume | ThreadFlags.Reschedule,
    ];

    /// <summary>Gets the flags that end a run.</summary>
    public static IReadOnlyList<ThreadFlags> Signals { get; } = [ThreadFlags.SigPending, ThreadFlags.NotifySignal];

    /// <summary>Plays a script to a port, all of it.</summary>
    public static Story Play(string port, HostScript script, Vm? vm = null, int vcpu = 0) =>
        Play(PortUnderTest.Create(port), script, vm, vcpu);

    /// <summary>Plays a script to a port, all of it.</summary>
    public static Story Play(ArchPort port, HostScript script, Vm? vm = null, int vcpu = 0)
    {
        var host = new ScriptedHost(port, vm);
        var story = new Story(host.Run(script, vcpu), host.Vm.Vcpus[vcpu]);
        Assert.Empty(story.Run.Unreached);
        return story;
    }

    /// <summary>The loop left as the kernel does for a signal: with the error, the reason, and one count.</summary>
    public Story LeftForSignal(int entries)
    {
        Assert.Equal(
            (-Errno.EINTR, ExitReason.Interrupted, 1, entries),
            (Run.Result, Vcpu.RunPage.ExitReason, Vcpu.Stats.SignalExits, Run.Entries));
        return this;
    }

    /// <summary>The loop left because user space has something to do, and no signal was counted.</summary>
    public Story LeftForUserSpace(int result, ExitReason reason, int entries)
    {
        Assert.Equal(
            (result, reason, 0, entries),
            (Run.Result, Vcpu.RunPage.ExitReason, Vcpu.Stats.SignalExits, Run.Entries));
        return this;
    }
}
