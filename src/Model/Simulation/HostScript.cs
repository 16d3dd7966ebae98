namespace VcpuLint.Model;

/// <summary>
/// The story that a host tells a port: which work is raised when, which requests arrive, how the guest exits, what ends a wait. The steps
/// happen in the order in which they were added, each at the next moment of its kind and one at each moment. An entry of the guest goes on
/// with the next guest exit, a wait with the next wake-up before it; the steps passed over are reported as
/// <see cref="HostRun.Unreached"/>. A script can be run any number of times.
/// </summary>
public sealed class HostScript
{
    private readonly List<ScriptStep> _steps = [];
    private readonly List<bool> _answers = [];

    internal IReadOnlyList<ScriptStep> Steps => _steps;

    /// <summary>Gets the answers to the port's free choices, in their order.</summary>
    internal IReadOnlyList<bool> Answers => _answers;

    /// <summary>Gets the exit of every entry after the last one told, if there is one.</summary>
    internal ExitStep? Tail { get; private set; }

    /// <summary>Does anything at the next such moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="action">What happens.</param>
    /// <returns>The script.</returns>
    public HostScript At(HostMoment moment, Action<HostControl> action) => Add(new MomentStep(moment, $"action at {moment}", action));

    /// <summary>Raises work of the running task.</summary>
    /// <param name="moment">When.</param>
    /// <param name="flags">The flags to raise.</param>
    /// <returns>The script.</returns>
    public HostScript Raise(HostMoment moment, ThreadFlags flags) =>
        Add(new MomentStep(moment, $"raise {flags.Names()} at {moment}", host => host.Raise(flags)));

    /// <summary>Makes a request of the running vCPU and kicks it.</summary>
    /// <param name="moment">When.</param>
    /// <param name="request">The request.</param>
    /// <returns>The script.</returns>
    public HostScript Request(HostMoment moment, VcpuRequest request) =>
        Add(new MomentStep(moment, $"request {request} at {moment}", host => host.Request(request)));

    /// <summary>Lets the guest run and exit.</summary>
    /// <param name="reason">Why it exits.</param>
    /// <param name="raise">The work that is raised while it runs.</param>
    /// <returns>The script.</returns>
    public HostScript Exit(GuestExitReason reason, ThreadFlags raise = ThreadFlags.None) => Exit(new GuestExit(reason), raise);

    /// <summary>Lets the guest run and exit.</summary>
    /// <param name="exit">How it exits.</param>
    /// <param name="raise">The work that is raised while it runs.</param>
    /// <returns>The script.</returns>
    public HostScript Exit(GuestExit exit, ThreadFlags raise = ThreadFlags.None) => Add(ExitRaising(exit, raise));

    /// <summary>Lets the guest run and exit.</summary>
    /// <param name="exit">How it exits.</param>
    /// <param name="inGuest">What happens while it runs.</param>
    /// <returns>The script.</returns>
    public HostScript Exit(GuestExit exit, Action<HostControl> inGuest) => Add(new ExitStep(exit, $"exit {exit.Reason}", inGuest));

    /// <summary>Lets user space stop the vCPU while the guest runs: a signal is raised and its interrupt ends the guest.</summary>
    /// <returns>The script.</returns>
    public HostScript Signal() => Exit(GuestExitReason.ExternalInterrupt, ThreadFlags.SigPending);

    /// <summary>
    /// Ends the next wait (<c>Block</c>, a wait queue, <c>Schedule</c> in a sleeping state). A wait for a condition uses up wake-ups until it
    /// holds.
    /// </summary>
    /// <param name="action">
    /// What makes the task go on, for example what another thread of the virtual core did meanwhile. Without it an interrupt for the guest
    /// arrives if the guest is halted.
    /// </param>
    /// <returns>The script.</returns>
    public HostScript WakeUp(Action<HostControl>? action = null) =>
        Add(new WakeUpStep("wake-up", action ?? (host => host.Vcpu.InterruptPending |= host.Vcpu.Halted)));

    /// <summary>
    /// Answers the next questions of <see cref="Nondeterministic.Bool"/>, one after the other, whatever steps come between. Answers that
    /// nobody asks for are <see cref="HostRun.Unreached"/>; a question too many ends the run with <see cref="ScriptExhaustedException"/>.
    /// </summary>
    /// <param name="answers">The answers.</param>
    /// <returns>The script.</returns>
    public HostScript Answer(params ReadOnlySpan<bool> answers)
    {
        _answers.AddRange(answers);
        return this;
    }

    /// <summary>Lets the guest exit in the same way at every entry after those told, until the limits of the host end the run.</summary>
    /// <param name="reason">Why it exits.</param>
    /// <param name="raise">The work that is raised each time.</param>
    /// <returns>The script.</returns>
    public HostScript ThenAlways(GuestExitReason reason, ThreadFlags raise = ThreadFlags.None)
    {
        Tail = ExitRaising(new GuestExit(reason), raise);
        return this;
    }

    private static ExitStep ExitRaising(GuestExit exit, ThreadFlags raise) => new(
        exit,
        $"exit {exit.Reason}, raising {raise.Names()}",
        host =>
        {
            if (raise != ThreadFlags.None)
            {
                host.Raise(raise);
            }
        });

    private HostScript Add(ScriptStep step)
    {
        _steps.Add(step);
        return this;
    }
}
