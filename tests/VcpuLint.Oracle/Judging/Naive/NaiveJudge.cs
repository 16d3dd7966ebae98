using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging.Naive;

/// <summary>
/// A second judge, as plain as can be: every state is a record, every set a hash set, and nothing is fast. Where the fast judge differs from
/// it, one of the two misreads the design.
/// </summary>
internal sealed partial class NaiveJudge
{
    private const WorkFlags Signals = WorkFlags.SigPending | WorkFlags.NotifySignal;
    private const WorkFlags Reschedule = WorkFlags.NeedResched | WorkFlags.NeedReschedLazy;

    private readonly LoopProgram _program;
    private readonly bool _leaving;
    private readonly List<Edge> _edges = [];
    private readonly SortedDictionary<(int Rule, int Site), WorkFlags> _findings = [];
    private readonly List<(int Rule, Node Node)> _suspects = [];
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
