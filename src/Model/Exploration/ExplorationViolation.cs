namespace VcpuLint.Model;

/// <summary>How a port goes wrong in a run.</summary>
public enum ExplorationViolationKind
{
    /// <summary>The guest is entered in violation of the protocol.</summary>
    Entry,

    /// <summary>A call is made where it must not be made, or <c>Run</c>, <c>Load</c> or <c>Put</c> returns in another state than it began in.</summary>
    Call,

    /// <summary>The run never ends: work is seen and never drained, or an order to leave is never followed.</summary>
    Endless,

    /// <summary>The port throws an exception of its own.</summary>
    Exception,
}

/// <summary>A mistake of a port, with the shortest schedule that shows it.</summary>
/// <param name="Kind">How it goes wrong.</param>
/// <param name="RuleId">The rule, for example <c>VCPU1002</c>; <see langword="null"/> for an exception of the port.</param>
/// <param name="Flags">The flags that it is about, as in <see cref="ProtocolViolationException.Flags"/>.</param>
/// <param name="Exception">What ended the run, or would have ended it: a mistaken entry alone does not end an explored run.</param>
/// <param name="Calls">After how many calls of the model it shows; for an endless run, where the last decision of the host was.</param>
/// <param name="Witness">The schedule.</param>
/// <param name="Trace">The calls up to there, and between them, in brackets, what the host did.</param>
public sealed record ExplorationViolation(
    ExplorationViolationKind Kind,
    string? RuleId,
    ThreadFlags Flags,
    Exception Exception,
    int Calls,
    Witness Witness,
    IReadOnlyList<string> Trace)
{
    private const int ShownFirst = 30;
    private const int ShownLast = 10;

    /// <summary>Gets the virtual time at which it showed, of a <see cref="ScheduledRun"/>; for the <see cref="Explorer"/> no time passes.</summary>
    public Nanoseconds? At { get; init; }

    /// <summary>Gets what is wrong, in a sentence that begins with the rule.</summary>
    public string Message => Kind == ExplorationViolationKind.Exception ? $"{Exception.GetType().Name}: {Exception.Message}" : Exception.Message;

    /// <summary>Tells the mistake, the schedule call by call, and how to play it again.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString()
    {
        IEnumerable<string> lines = Trace.Select((line, index) => $"  {index + 1,4}  {line}");
        if (Trace.Count > ShownFirst + ShownLast)
        {
            lines = [.. lines.Take(ShownFirst), $"        ... {Trace.Count - ShownFirst - ShownLast} more ...", .. lines.TakeLast(ShownLast)];
        }

        string here = Kind switch
        {
            ExplorationViolationKind.Entry => $"  {Trace.Count + 1,4}  EnterGuest() <- {RuleId}",
            ExplorationViolationKind.Endless => "        ... and so on for ever",
            _ => $"  {Trace.Count + 1,4}  <- {RuleId ?? Exception.GetType().Name}",
        };
        string surprises = Witness.Surprises switch
        {
            0 => "with no surprise at all",
            1 => "with one surprise",
            var many => $"with {many} surprises",
        };
        return $"""
            {Message}
            Seen {surprises}; what the host did is in brackets:
            {string.Join('\n', lines.Append(here))}
            To play it again: Explorer.Replay(() => new ThePort(), Witness.Parse("{Witness}"))
            """;
    }
}
