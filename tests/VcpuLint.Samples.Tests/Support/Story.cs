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

    /// <summary>Gets a value indicating whether the port sets an exit reason for a signal and counts it.</summary>
    private bool TellsSignals { get; init; } = true;

    /// <summary>Plays a script to a port, all of it.</summary>
    public static Story Play(string port, HostScript script, Vm? vm = null, int vcpu = 0) =>
        Play(PortUnderTest.Create(port), script, vm, vcpu) with { TellsSignals = PortUnderTest.Named(port).TellsSignals };

    /// <summary>Plays a script to a port, all of it.</summary>
    public static Story Play(ArchPort port, HostScript script, Vm? vm = null, int vcpu = 0)
    {
        var host = new ScriptedHost(port, vm);
        var story = new Story(host.Run(script, vcpu), host.Vm.Vcpus[vcpu]);
        Assert.Empty(story.Run.Unreached);
        return story;
    }

    /// <summary>The loop left as the kernel does for a signal: with the error, and in KVM with the reason and one count.</summary>
    public Story LeftForSignal(int entries)
    {
        (ExitReason reason, int count) = TellsSignals ? (ExitReason.Interrupted, 1) : (ExitReason.Unknown, 0);
        Assert.Equal(
            (-Errno.EINTR, reason, count, entries),
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
