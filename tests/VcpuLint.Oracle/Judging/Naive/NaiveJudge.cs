using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging.Naive;

/// <summary>
/// A second judge, as plain as can be: every state is a record, every set a hash set, and nothing is fast. Where the fast judge differs from
/// it, one of the two misreads the design.
/// </summary>
internal sealed class NaiveJudge
{
    private const WorkFlags Signals = WorkFlags.SigPending | WorkFlags.NotifySignal;
    private const WorkFlags Reschedule = WorkFlags.NeedResched | WorkFlags.NeedReschedLazy;

    private readonly LoopProgram _program;
    private readonly bool _leaving;
    private readonly List<Edge> _edges = [];
    private readonly SortedDictionary<(int Rule, int Site), WorkFlags> _findings = [];
    private readonly List<(int Rule, Node Node, WorkFlags Flags)> _atEntries = [];
    private bool _tooDeep;

    private NaiveJudge(LoopProgram program, bool leaving) => (_program, _leaving) = (program, leaving);

    private bool IsHypercall => _program.Port.HasFlag(PortTraits.Hypercall);

    public static Verdict Run(LoopProgram program)
    {
        var work = new NaiveJudge(program, leaving: false);
        work.Explore();
        work.JudgeCycles();
        work.JudgeOrigins();
        if (!work.IsHypercall)
        {
            var leaving = new NaiveJudge(program, leaving: true);
            leaving.Explore();
            foreach (var (key, flags) in leaving._findings)
            {
                work._findings[key] = flags;
            }
        }

        return new([.. work._findings.Select(static f => new Finding(f.Key.Rule, f.Key.Site, f.Value))], work._tooDeep);
    }

    private void Report(int rule, int site, WorkFlags flags = WorkFlags.None)
    {
        if (_leaving == (rule == 1011))
        {
            _findings[(rule, site)] = _findings.GetValueOrDefault((rule, site)) | flags;
        }
    }

    private void Explore()
    {
        var start = new Node(new Code(_program).Start, default, 0);
        var seen = new HashSet<Node> { start };
        var pending = new Queue<Node>([start]);
        while (pending.TryDequeue(out var node))
        {
            foreach (var edge in Next(node))
            {
                _edges.Add(edge);
                if (seen.Add(edge.To))
                {
                    pending.Enqueue(edge.To);
                }
            }
        }
    }

    private IEnumerable<Edge> Next(Node node)
    {
        var (step, state, data) = node;
        switch (step.Kind)
        {
            case StepKind.Free:
                return [new(node, node with { Step = step.Yes }), new(node, node with { Step = step.No })];
            case StepKind.Help:
                return [new(node, node with { Step = step.Yes }) { Rests = step.Rests }];
            case StepKind.Test:
                return [new(node, node with { Step = (data & (1 << step.Variable)) != 0 ? step.Yes : step.No })];
            case StepKind.Set:
                int bit = 1 << step.Variable;
                return [new(node, new(step.Yes, state, step.Truth ? data | bit : data & ~bit))];
            case StepKind.Return:
                JudgeReturn(node);
                return [];
            case StepKind.Throw:
                return [];
            default:
                return _leaving ? LeavingNext(node) : WorkNext(node);
        }
    }

    private void JudgeReturn(Node node)
    {
        var (step, state, _) = node;
        if (!state.HasStartsContext)
        {
            Report(1008, step.Site);
        }

        bool isNegative = step.Value switch
        {
            ReturnValue.Interrupted => true,
            ReturnValue.Result0 or ReturnValue.Result1 => state.MustExit,
            _ => false,
        };
        if (isNegative && state is { SignalSeen: true, Reason: ReasonFacet.No })
        {
            Report(1011, step.Site);
        }
    }

    private IEnumerable<Edge> LeavingNext(Node node)
    {
        var (step, state, _) = node;
        var operation = step.Operation;
        if (operation.Drains())
        {
            yield return new(node, node with { Step = step.No, State = state with { MustExit = false, SignalSeen = false } });
            var reason = operation == Operation.Drain ? ReasonFacet.ByDrain : ReasonFacet.No;
            yield return new(node, node with { Step = step.Yes, State = state with { MustExit = true, SignalSeen = true, Reason = reason } });
            yield break;
        }

        if (operation.Answers())
        {
            var mask = Machine.MaskOf(operation);
            bool onlySignals = mask != 0 && (mask & ~Signals) == 0;
            bool bothSignals = (mask & Signals) == Signals;
            yield return new(node, node with { Step = step.Yes, State = onlySignals ? state with { SignalSeen = true } : state });
            yield return new(node, node with { Step = step.No, State = bothSignals ? state with { MustExit = false, SignalSeen = false } : state });
            yield break;
        }

        bool isSet = state is { MustExit: true, Reason: ReasonFacet.ByDrain };
        switch (operation)
        {
            case Operation.Enter:
                state = state with { SignalSeen = false, Reason = ReasonFacet.No };
                break;
            case Operation.SetExitReason when isSet:
            case Operation.CountSignalExit when isSet:
                Report(1011, step.Site);
                break;
            case Operation.SetExitReason:
                state = state with { Reason = ReasonFacet.Yes };
                break;
            case Operation.ForgetExitReason:
                state = state with { Reason = ReasonFacet.No, SignalSeen = false };
                break;
        }

        yield return new(node, node with { Step = step.No, State = state });
    }

    private IEnumerable<Edge> WorkNext(Node node)
    {
        var (step, state, _) = node;
        var operation = step.Operation;
        Edge Plain(Machine next) => new(node, node with { Step = step.No, State = next });
        if (operation == Operation.SpinCondResched)
        {
            if (state.Spin == 0)
            {
                Report(1008, step.Site);
                yield break;
            }

            state = state with { Spin = state.Spin - 1 };
        }

        if (Machine.MaySleep(operation))
        {
            if (state.MayNotSleep)
            {
                Report(1005, step.Site);
                yield break;
            }

            if (Machine.Waits(operation) && state.Srcu > 0)
            {
                Report(1101, step.Site);
            }

            state = state with { Clean = 0, Requests = RequestsFacet.Unknown };
        }

        if (operation is Operation.Check or Operation.Prepare && !state.Off)
        {
            Report(1012, step.Site);
        }

        var mask = Machine.MaskOf(operation);
        switch (operation)
        {
            case Operation.Enter:
                JudgeEntry(node);
                yield return Plain(state with
                {
                    Clean = 0,
                    Tested = 0,
                    Dirty = 0,
                    GaveUp = false,
                    Cleared = false,
                    Requests = RequestsFacet.Unknown,
                }) with
                { Rests = true };
                yield break;
            case Operation.Drain or Operation.RawDrain:
                state = state with { Tested = WorkFlags.All, Dirty = 0, GaveUp = false };
                yield return new(node, node with { Step = step.No, State = state with { MustExit = false } }) { Rests = true };
                yield return new(node, node with { Step = step.Yes, State = state with { MustExit = true } }) { Rests = true, SaysLeave = true };
                yield break;
            case Operation.CheckRequest:
                if (state.MustExit)
                {
                    _atEntries.Add((1105, node, 0));
                }

                if (state.Requests == RequestsFacet.Pending && state.Off)
                {
                    state = state with { Requests = RequestsFacet.Clear };
                }

                yield return new(node, node with { Step = step.Yes, State = state });
                yield return new(node, node with { Step = step.No, State = state });
                yield break;
            case Operation.TestRequests:
                yield return new(node, node with { Step = step.Yes, State = state with { Requests = state.Off ? RequestsFacet.Pending : RequestsFacet.Unknown } });
                yield return new(node, node with { Step = step.No, State = state with { Requests = RequestsFacet.Clear } });
                yield break;
            case var _ when mask != 0:
                foreach (var edge in Look(node, mask))
                {
                    yield return edge;
                }

                yield break;
            case Operation.InterruptsOn when !state.Off:
            case Operation.PreemptionOn when state.Preempt == 0:
            case Operation.SpinUnlock when state.Spin == 0:
            case Operation.MutexUnlock when state.Mutex == 0:
            case Operation.SrcuUnlock when state.Srcu == 0:
                Report(1008, step.Site);
                yield break;
            case Operation.PreemptionOff when state.Preempt == 3:
            case Operation.SpinLock when state.Spin == 3:
            case Operation.MutexLock when state.Mutex == 3:
            case Operation.SrcuLock when state.Srcu == 3:
                _tooDeep = true;
                yield break;
        }

        yield return Plain(After(operation, state)) with { Rests = operation is Operation.Schedule or Operation.Block };
    }

    private static Machine After(Operation operation, Machine state)
    {
        bool gaveUp = state.GaveUp || state.Dirty != 0;
        return operation switch
        {
            Operation.ClearNotifySignal => state with { Cleared = true },
            Operation.CondResched => state with { GaveUp = gaveUp, Dirty = state.Dirty & ~Reschedule },
            Operation.SpinCondResched => state with { GaveUp = gaveUp, Dirty = state.Dirty & ~Reschedule, Spin = state.Spin + 1 },
            Operation.Schedule => state with { Dirty = state.Dirty & ~Reschedule },
            Operation.ResumeWork => state with { Dirty = state.Dirty & ~WorkFlags.NotifyResume },
            Operation.InterruptsOff => state with { Off = true },
            Operation.InterruptsOn => state with
            {
                Off = false,
                Clean = 0,
                Prepared = false,
                Requests = RequestsFacet.Unknown,
                Mode = state.Mode == ModeFacet.Outside ? ModeFacet.Outside : ModeFacet.Unsafe,
            },
            Operation.Prepare => state with { Prepared = true },
            Operation.PreemptionOff => state with { Preempt = state.Preempt + 1 },
            Operation.PreemptionOn => state with { Preempt = state.Preempt - 1 },
            Operation.SpinLock => state with { Spin = state.Spin + 1 },
            Operation.SpinUnlock => state with { Spin = state.Spin - 1 },
            Operation.MutexLock => state with { Mutex = state.Mutex + 1 },
            Operation.MutexUnlock => state with { Mutex = state.Mutex - 1 },
            Operation.SrcuLock => state with { Srcu = state.Srcu + 1 },
            Operation.SrcuUnlock => state with { Srcu = state.Srcu - 1 },
            Operation.SetModeIn => state with { Mode = state.Off ? ModeFacet.Stored : ModeFacet.Unsafe, Requests = RequestsFacet.Unknown },
            Operation.PublishModeIn => state with { Mode = state.Off ? ModeFacet.StoredWithBarrier : ModeFacet.Unsafe, Requests = RequestsFacet.Unknown },
            Operation.SetModeOut => state with { Mode = ModeFacet.Outside, Requests = RequestsFacet.Unknown },
            Operation.Barrier when state.Mode == ModeFacet.Stored => state with { Mode = ModeFacet.StoredWithBarrier, Requests = RequestsFacet.Unknown },
            Operation.MakeRequest => state with { Requests = RequestsFacet.Unknown },
            _ => state,
        };
    }

    private IEnumerable<Edge> Look(Node node, WorkFlags mask)
    {
        var (step, state, _) = node;
        bool counts = step.Operation != Operation.Hint && (state.Off || step.Operation == Operation.Check);
        if (counts && state.Off && !state.Prepared && _program.Port.HasFlag(PortTraits.TransferWork)
            && state.Clean != WorkFlags.All && (state.Clean | mask) == WorkFlags.All)
        {
            Report(1102, step.Site);
        }

        bool isWhole = (WorkFlags.All & ~mask & ~Reschedule) == 0;
        bool bothSignals = (mask & Signals) == Signals;
        state = state with { Tested = state.Tested | mask, GaveUp = state.GaveUp && !isWhole };
        yield return new(node, node with { Step = step.Yes, State = state with { Dirty = state.Dirty | mask } })
        {
            SeesPending = mask,
            LooksElsewhere = (mask & ~Signals) != 0,
            Rests = (mask & ~Signals) == 0,
        };
        yield return new(node, node with
        {
            Step = step.No,
            State = state with
            {
                Dirty = state.Dirty & ~mask,
                Clean = counts ? state.Clean | mask : state.Clean,
                MustExit = state.MustExit && !bothSignals,
            },
        })
        {
            LooksElsewhere = (mask & ~Signals) != 0,
            SeesNoSignal = (mask & ~Signals) == 0,
        };
    }

    private void JudgeEntry(Node node)
    {
        var (step, state, _) = node;
        bool partly = !IsHypercall && state.Clean != 0;
        var missing = WorkFlags.All & ~(partly ? state.Clean : state.Tested);
        int rule = !IsHypercall && state.Clean == WorkFlags.All ? 0
            : partly ? 1002
            : state.Tested == 0 ? 1001
            : state.Tested != WorkFlags.All ? 1002
            : !IsHypercall || state.Dirty != 0 ? 1003
            : 0;
        if (rule != 0)
        {
            Report(rule, step.Site, rule switch { 1002 => missing, 1003 => state.Dirty, _ => WorkFlags.None });
            var open = rule == 1002 ? missing : WorkFlags.All;
            if (state.GaveUp && (open & ~Reschedule) != 0)
            {
                _atEntries.Add((1103, node, 0));
            }
        }

        if (state.MustExit)
        {
            Report(1006, step.Site);
            _atEntries.Add((1006, node, 0));
        }

        if (state.Cleared)
        {
            _atEntries.Add((1010, node, 0));
        }

        if (_program.Port.HasFlag(PortTraits.VcpuMode) && state is not { Mode: ModeFacet.StoredWithBarrier, Requests: RequestsFacet.Clear })
        {
            Report(1007, step.Site);
        }
    }

    private void JudgeCycles()
    {
        var undrained = new HashSet<Node>();
        foreach (var flag in Enum.GetValues<WorkFlags>().Where(static f => f is not (WorkFlags.None or WorkFlags.All)))
        {
            var cycle = Cycles(e => (e.From.State.Dirty & e.To.State.Dirty & flag) != 0, e => (e.SeesPending & flag) != 0);
            if (cycle.Count > 0)
            {
                Report(1004, -1, flag);
                undrained.UnionWith(cycle.SelectMany(static c => c));
            }
        }

        foreach (var cycle in Cycles(static e => e.From.State.MustExit && e.To.State.MustExit, static e => e.SaysLeave))
        {
            if (!_atEntries.Exists(a => a.Rule == 1006 && cycle.Contains(a.Node)))
            {
                Report(1006, -1);
                _atEntries.AddRange(cycle.Select(static n => (1006, n, WorkFlags.None)));
            }
        }

        foreach (var cycle in Cycles(static e => !e.Rests && !e.LooksElsewhere, static e => e.SeesNoSignal))
        {
            if (!cycle.Overlaps(undrained))
            {
                Report(1103, -1);
            }
        }
    }

    /// <summary>The strong components of some edges that hold an edge of a kind: pairs of nodes that reach each other.</summary>
    private List<HashSet<Node>> Cycles(Func<Edge, bool> kept, Func<Edge, bool> seen)
    {
        var edges = _edges.FindAll(e => kept(e));
        var next = edges.ToLookup(static e => e.From, static e => e.To);
        var before = edges.ToLookup(static e => e.To, static e => e.From);
        var found = new List<HashSet<Node>>();
        foreach (var edge in edges.Where(seen))
        {
            if (found.Exists(c => c.Contains(edge.From) && c.Contains(edge.To)))
            {
                continue;
            }

            var behind = Reach(edge.To, next);
            if (behind.Contains(edge.From))
            {
                behind.IntersectWith(Reach(edge.From, before));
                found.Add(behind);
            }
        }

        return found;
    }

    private static HashSet<Node> Reach(Node from, ILookup<Node, Node> next)
    {
        var seen = new HashSet<Node> { from };
        var pending = new Stack<Node>(seen);
        while (pending.TryPop(out var node))
        {
            foreach (var other in next[node])
            {
                if (seen.Add(other))
                {
                    pending.Push(other);
                }
            }
        }

        return seen;
    }

    private void JudgeOrigins()
    {
        var before = _edges.ToLookup(static e => e.To);
        foreach (var (rule, node, _) in _atEntries.Where(static a => a.Rule is 1010 or 1103).Distinct())
        {
            foreach (var origin in Origins(node, rule == 1010 ? static s => s.Cleared : static s => s.GaveUp, before))
            {
                Report(rule, origin.From.Step.Site);
            }
        }

        var lost = _atEntries.Where(static a => a.Rule == 1006).SelectMany(a => Origins(a.Node, static s => s.MustExit, before)).ToHashSet();
        foreach (var (_, node, _) in _atEntries.Where(static a => a.Rule == 1105).Distinct())
        {
            if (!Origins(node, static s => s.MustExit, before).Overlaps(lost))
            {
                Report(1105, node.Step.Site);
            }
        }
    }

    /// <summary>The edges on which began what a state says.</summary>
    private static HashSet<Edge> Origins(Node node, Func<Machine, bool> says, ILookup<Node, Edge> before)
    {
        var found = new HashSet<Edge>();
        var seen = new HashSet<Node> { node };
        var pending = new Stack<Node>(seen);
        while (pending.TryPop(out var at))
        {
            foreach (var edge in before[at])
            {
                if (!says(edge.From.State))
                {
                    found.Add(edge);
                }
                else if (seen.Add(edge.From))
                {
                    pending.Push(edge.From);
                }
            }
        }

        return found;
    }

    private readonly record struct Node(Step Step, Machine State, int Data);

    private sealed record Edge(Node From, Node To)
    {
        public bool Rests { get; init; }

        public bool SaysLeave { get; init; }

        public WorkFlags SeesPending { get; init; }

        public bool LooksElsewhere { get; init; }

        public bool SeesNoSignal { get; init; }
    }
}
