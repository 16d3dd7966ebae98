namespace VcpuLint.Model;

/// <summary>Plays a script to one run of a port.</summary>
/// <param name="script">The script.</param>
/// <param name="clock">The host's time.</param>
/// <param name="entryViolated">Who is told of an entry in violation, so that the run goes on.</param>
internal sealed class ScriptPlayer(HostScript script, IHostClock clock, Action<ProtocolViolationException>? entryViolated) : IHostEnvironment
{
    private readonly List<string> _unreached = [];
    private HostKernel? _kernel;
    private int _next;
    private int _exits;
    private int _answers;

    /// <summary>Gets the steps passed over, and after the run those left.</summary>
    public IReadOnlyList<string> Unreached =>
    [
        .. _unreached,
        .. script.Steps.Skip(_next).Select(step => step.Text),
        .. script.Answers.Skip(_answers).Select(answer => $"answer {answer}"),
    ];

    public IHostClock Clock => clock;

    public void Begin(HostKernel kernel) => _kernel = kernel;

    public void At(HostMoment moment, HostControl host)
    {
        if (_next < script.Steps.Count && script.Steps[_next] is MomentStep step && step.Moment == moment)
        {
            _next++;
            step.Action(host);
        }
    }

    public GuestExit RunGuest(HostControl host, Vcpu vcpu, List<Vcpu> threads)
    {
        ExitStep step = Find<ExitStep>() ?? script.Tail ?? throw new ScriptExhaustedException(
            $"{host.Vcpu} enters the guest once more, but the script has only {_exits} guest exits.");
        _exits++;
        step.Action(host);
        return step.Exit;
    }

    public void WakeUp(string call, HostControl host)
    {
        WakeUpStep step = Find<WakeUpStep>() ?? throw new ScriptExhaustedException(
            $"{host.Vcpu} waits ({call}), but the script has no wake-up before the next guest exit.");
        step.Action(host);
        host.Vcpu.Task.Woken = true;
    }

    public bool Answer(string file, int line) => _answers < script.Answers.Count
        ? script.Answers[_answers++]
        : throw new ScriptExhaustedException(
            $"The port asks once more for a free choice ({Path.GetFileName(file)}, line {line}), but the script has only {_answers} answers.");

    public bool EntryBroken(Breach breach)
    {
        if (entryViolated is null)
        {
            return false;
        }

        entryViolated(_kernel!.Violation(breach));
        return true;
    }

    /// <summary>Goes on to the next step of a kind. A wake-up is never looked for beyond a guest exit: that would be another story.</summary>
    private T? Find<T>()
        where T : ScriptStep
    {
        int found = _next;
        while (found < script.Steps.Count && script.Steps[found] is not (T or ExitStep))
        {
            found++;
        }

        if (found == script.Steps.Count || script.Steps[found] is not T step)
        {
            return null;
        }

        _unreached.AddRange(script.Steps.Skip(_next).Take(found - _next).Select(passed => passed.Text));
        _next = found + 1;
        return step;
    }
}
