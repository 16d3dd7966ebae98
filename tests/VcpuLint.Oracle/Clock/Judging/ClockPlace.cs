using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>A call of a root that is reached, with every state in which it is.</summary>
internal sealed class ClockPlace
{
    private ClockPlace(ClockRoot root, int at, ClockStep step, IReadOnlyList<ClockState> states)
    {
        Root = root;
        At = at;
        Step = step;
        States = states;
        var ways = states.Select(static s => s.Handled).Distinct().ToArray();
        Handlers = [.. ways.Where(way => !ways.Any(other => other != way && (other & ~way) == ClockRequests.None))];
    }

    public ClockRoot Root { get; }

    /// <summary>Gets the number of the step.</summary>
    public int At { get; }

    public ClockStep Step { get; }

    public ClockOperation Operation => Step.Operation!.Value;

    public IReadOnlyList<ClockState> States { get; }

    /// <summary>
    /// Gets the handlers that the place is part of. It is part of one if it is only reached where the request was taken, or one of several requests: each
    /// element is what was taken on a way, where no other way did with less.
    /// </summary>
    public IReadOnlyList<ClockRequests> Handlers { get; }

    public bool InHandler => Handlers[0] != ClockRequests.None;

    /// <summary>Gets a value indicating whether some way comes here on which no gate has said yes.</summary>
    public bool IsUnlimited => States.Any(static s => !s.Throttled);

    /// <summary>Gets the requests in whose handler it is, if some way comes here without a gate's yes since they were taken.</summary>
    public ClockRequests UnlimitedFor
    {
        get
        {
            var handlers = Handlers.Aggregate(ClockRequests.None, static (all, some) => all | some);
            return States.Aggregate(ClockRequests.None, (found, state) => found | (handlers & state.Handled & ~state.Limited));
        }
    }

    /// <summary>The calls of a root that are reached.</summary>
    public static IEnumerable<ClockPlace> Of(ClockRoot root, IReadOnlyList<ClockStep> steps, ClockWalk walk) =>
        walk.Reached.Where(s => steps[s.At].Kind == ClockStepKind.Call)
            .GroupBy(static s => s.At)
            .OrderBy(static g => g.Key)
            .Select(g => new ClockPlace(root, g.Key, steps[g.Key], [.. g]));
}
