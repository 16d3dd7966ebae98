using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>
/// What is right to say of a clock program by VCPU2001, 2002, 2007 and 3004, exactly: written from the rules, not from the analyzer.
/// </summary>
internal sealed class ClockJudge
{
    private readonly Dictionary<ClockRoot, IReadOnlyList<ClockStep>> _steps = [];
    private readonly List<ClockPlace> _places = [];
    private readonly SortedSet<ClockFinding> _findings = [];
    private ClockRequests _updatesAll;
    private ClockRequests _loops;
    private ClockRequests _hot;

    private ClockJudge(ClockProgram program)
    {
        foreach (var (root, body) in program.Roots)
        {
            _steps[root] = ClockCompiler.Compile(program, body);
            _places.AddRange(ClockPlace.Of(root, _steps[root], new ClockWalk(_steps[root], ClockRequests.None, ClockRequests.None, new Dictionary<int, ClockRequests>(), 0)));
        }

        FindUpdates();
        FindHeat();
        foreach (var (root, steps) in _steps)
        {
            Judge(root, steps);
        }
    }

    /// <summary>Judges a program.</summary>
    public static ClockVerdict Run(ClockProgram program)
    {
        var judge = new ClockJudge(program);
        bool isSenseless = judge._loops.HasFlag(ClockRequests.Local) || judge.HasLoopOfHandlers() || HasTwoLoops(program);
        return new([.. judge._findings], isSenseless, judge._updatesAll, judge._loops, judge._hot);
    }

    private IEnumerable<ClockPlace> Raising(ClockRequests request) => _places.Where(p => p.Operation.Raised() == request);

    /// <summary>A handler updates all if some way reaches a loop in it without a gate having said yes since the request was taken.</summary>
    private void FindUpdates()
    {
        foreach (var place in _places.Where(static p => p.Operation == ClockOperation.All))
        {
            _updatesAll |= place.UnlimitedFor;
            _loops |= place.Handlers.Aggregate(ClockRequests.None, static (all, some) => all | some);
        }
    }

    /// <summary>
    /// A handler is as hot as the hottest place that asks for it, but what a gate lets through is asked for now and then; and a handler that nobody here asks
    /// for is hot.
    /// </summary>
    private void FindHeat()
    {
        foreach (var request in ClockRequestsOf.All)
        {
            _hot |= Raising(request).Any() ? ClockRequests.None : request;
        }

        ClockRequests before;
        do
        {
            before = _hot;
            foreach (var request in ClockRequestsOf.All)
            {
                _hot |= Raising(request).Any(p => IsHot(p) && p.IsUnlimited) ? request : ClockRequests.None;
            }
        }
        while (_hot != before);
    }

    /// <summary>A place in a hot root is hot, unless it lies in a handler that is not.</summary>
    private bool IsHot(ClockPlace place) => place.Root != ClockRoot.Cold
        && (!place.InHandler || place.Handlers.Any(together => (together & ~_hot) == ClockRequests.None));

    private bool HasLoopOfHandlers()
    {
        var begun = ClockRequests.None;
        ClockRequests before;
        do
        {
            before = begun;
            foreach (var request in ClockRequestsOf.All)
            {
                bool begins = !Raising(request).Any()
                    || Raising(request).Any(p => !p.InHandler || p.Handlers.Any(together => (together & ~before) == ClockRequests.None));
                begun |= begins ? request : ClockRequests.None;
            }
        }
        while (begun != before);
        return begun != (ClockRequests.Global | ClockRequests.Master | ClockRequests.Local);
    }

    /// <summary>Of two loops in one method, the one that does not kick may have its kicks from the other.</summary>
    private static bool HasTwoLoops(ClockProgram program) => program.Roots.Select(static r => r.Body).Append(program.Helper ?? Block.Empty).Any(static body =>
    {
        var sites = ClockSites.Of(body);
        return (sites.Contains(ClockOperation.AllUnkicked) || HasOtherInALoop(body)) && (sites.Contains(ClockOperation.All) || sites.Contains(ClockOperation.AllUnasked));
    });

    private static bool HasOtherInALoop(Block block) => block.Statements.Any(static s => s switch
    {
        While loop => ClockSites.Of(loop.Body).Any(static s => s is ClockOperation.LocalOther or ClockOperation.GlobalOther),
        If choice => HasOtherInALoop(choice.Then) || HasOtherInALoop(choice.Else ?? Block.Empty),
        _ => false,
    });

    private void Judge(ClockRoot root, IReadOnlyList<ClockStep> steps)
    {
        var handlers = _places.Where(p => p.Root == root && p.InHandler)
            .ToDictionary(static p => p.At, static p => p.Handlers.Aggregate(ClockRequests.None, static (all, some) => all | some));
        var gates = new ClockWalk(steps, _updatesAll, _loops, handlers, 0).LetThrough;
        var walk = new ClockWalk(steps, _updatesAll, _loops, handlers, gates);
        foreach (var place in ClockPlace.Of(root, steps, walk).Where(p => IsUpdate(p) && IsHot(p)))
        {
            if (place.States.Any(static s => s.Answers.Count == 0 && !s.First))
            {
                _findings.Add(new(2001, root, place.Step.Site));
            }
        }

        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i].Operation is { } operation && operation.RaisedForItself() != ClockRequests.None && (walk.TooLate & walk.BitOfRequest(i)) != 0)
            {
                _findings.Add(new(2007, root, steps[i].Site));
            }
        }

        Add(2002, walk.Dropped);
        Add(3004, walk.Unpublished);

        void Add(int rule, ulong at)
        {
            for (int i = 0; i < steps.Count; i++)
            {
                bool isGate = steps[i].Question == ClockQuestion.Gate;
                if ((isGate || steps[i].Operation == ClockOperation.Move) && isGate == (rule == 2002) && (at & walk.Bit(i)) != 0)
                {
                    _findings.Add(new(rule, root, steps[i].Site));
                }
            }
        }
    }

    /// <summary>Whether VCPU2001 speaks of the place: a request whose handler updates all, or a loop that stands in no handler.</summary>
    private bool IsUpdate(ClockPlace place) => (place.Operation.Raised() & _updatesAll) != 0
        || (place.Operation == ClockOperation.All && !place.InHandler);
}
