using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// What the compilation does when a request is found: for each request, whether its handler updates the clocks of all vCPUs of the VM, with nothing on the
/// way that limits how often. A handler is what runs only where a test that takes the request has answered yes.
/// </summary>
internal sealed class ClockRequests
{
    private readonly CompilationAnalysis _analysis;
    private readonly Closure<bool> _raises;
    private readonly Closure<bool> _kicks;
    private readonly Closure<bool> _fansOut;
    private readonly Lazy<Dictionary<uint, SyntaxNode?>> _wide;
    private readonly Lazy<HashSet<uint>> _clock;
    private readonly ConcurrentDictionary<Body, Handled> _handled = new();

    public ClockRequests(CompilationAnalysis analysis)
    {
        _analysis = analysis;
        var cancellation = analysis.Cancellation;
        _raises = new(b => InstrsOf(b).OfType<EventInstr>().Any(e => RaisesForAnother(b, e)), static b => b.Lowered.Callees, static (x, y) => x || y, cancellation);
        _kicks = new(static b => InstrsOf(b).OfType<EventInstr>().Any(IsKick), static b => b.Lowered.Callees, static (x, y) => x || y, cancellation);
        _fansOut = new(
            b => LoopIn(b, Unthrottled(b)) is not null,
            b => Unthrottled(b).SelectMany(static block => block.Instrs.OfType<CallInstr>()).SelectMany(static c => c.Targets).Distinct(),
            static (x, y) => x || y,
            cancellation);
        _clock = new(FindClockRequests, LazyThreadSafetyMode.PublicationOnly);
        _wide = new(FindWide, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>What a call means that makes or takes a request.</summary>
    public ClockMeaning MeaningOf(Body body, EventInstr e, uint? request)
    {
        bool isClock = request is { } known && _clock.Value.Contains(known);
        bool isLoop = isClock && IsRaise(e) && HandledIn(body).Loop.Contains(e.Site!) && !IsInHandler(body, e);
        return new ClockMeaning(isClock, isLoop || (IsRaise(e) && request is { } made && _wide.Value.ContainsKey(made)), isLoop);
    }

    /// <summary>The loop over the vCPUs that a request leads to.</summary>
    public SyntaxNode? LoopOf(uint request) => _wide.Value.TryGetValue(request, out var loop) ? loop : null;

    /// <summary>Whether a call is made because a request was found.</summary>
    public bool IsInHandler(Body body, Instr instr) => instr.Site is { } site && HandledIn(body).Sites.Contains(site);

    private static bool IsRaise(EventInstr e) => e.Contract.Events.Any(static p => p.Kind == EventKind.RaiseRequest);

    private static bool IsKick(EventInstr e) => e.Contract.Events.Any(static p => p.Kind == EventKind.Kick);

    private static IEnumerable<Instr> InstrsOf(Body body) => body.Lowered.Blocks.SelectMany(static b => b.Instrs);

    private bool RaisesForAnother(Body body, EventInstr e) => IsRaise(e) && RequestOf(e) is { } request && _clock.Value.Contains(request);

    private static uint? RequestOf(EventInstr e) =>
        e.Argument is ConstantExpr { Value.IsConstant: true } constant ? e.Contract.Argument(constant.Value.Value) : null;

    private HashSet<uint> FindClockRequests() =>
        [.. _analysis.Model.VcpuRequest?.GetMembers().OfType<IFieldSymbol>()
            .Where(f => _analysis.Contracts.Has(f, _analysis.Model.ClockRequest) && f.ConstantValue is IConvertible)
            .Select(static f => ((IConvertible)f.ConstantValue!).ToUInt32(null)) ?? []];

    private Dictionary<uint, SyntaxNode?> FindWide()
    {
        var found = new Dictionary<uint, SyntaxNode?>();
        var pending = new Stack<Body>(_analysis.Callers.All());
        while (pending.Count > 0)
        {
            var body = pending.Pop();
            body.Lowered.Nested.ForEach(pending.Push);
            var unthrottled = Unthrottled(body);
            foreach (var (request, blocks) in HandlersIn(body))
            {
                blocks.IntersectWith(unthrottled);
                if (!found.ContainsKey(request) && FanOutIn(body, blocks) is { } loop)
                {
                    found.Add(request, loop);
                }
            }
        }

        return found;
    }

    /// <summary>Where some blocks update all vCPUs: the loop, or the one in a callee.</summary>
    private SyntaxNode? FanOutIn(Body body, HashSet<IrBlock> blocks) => LoopIn(body, blocks)
        ?? blocks.SelectMany(static b => b.Instrs.OfType<CallInstr>()).SelectMany(static c => c.Targets).Where(_fansOut.Of)
            .Select(t => FindLoop(t, [])).FirstOrDefault(static l => l is not null);

    private SyntaxNode? FindLoop(Body body, HashSet<Body> seen) => !seen.Add(body) ? null
        : LoopIn(body, Unthrottled(body)) ?? body.Lowered.Callees.Select(c => FindLoop(c, seen)).FirstOrDefault(static l => l is not null);

    /// <summary>A loop that asks other vCPUs for a clock update, if one of the loops kicks them too.</summary>
    private SyntaxNode? LoopIn(Body body, HashSet<IrBlock> blocks)
    {
        var round = Rounds(body, blocks);
        return round.Exists(i => i is EventInstr e ? IsKick(e) : i is CallInstr c && c.Targets.Any(_kicks.Of))
            ? round.Find(i => i is EventInstr e ? RaisesForAnother(body, e) && IsAnothers(body, e) : i is CallInstr c && c.Targets.Any(_raises.Of))?.Site
            : null;
    }

    private bool IsAnothers(Body body, EventInstr e) => e.Receiver.Decide(_analysis.Roots.ContextOf(body)) != Owner.Own;

    /// <summary>What is done again and again.</summary>
    private static List<Instr> Rounds(Body body, HashSet<IrBlock> blocks)
    {
        var edges = body.Lowered.Blocks.SelectMany(static b => b.Targets.Select(t => (b.Id, t.Id))).ToArray();
        int[] component = StrongComponents.Find(edges, body.Lowered.Blocks.Count);
        var round = new HashSet<int>(edges.Where(e => component[e.Item1] == component[e.Item2]).Select(static e => e.Item1));
        return [.. body.Lowered.Blocks.Where(b => round.Contains(b.Id) && blocks.Contains(b)).SelectMany(static b => b.Instrs)];
    }

    /// <summary>The blocks that run without a rate limit having let them through.</summary>
    private static HashSet<IrBlock> Unthrottled(Body body)
    {
        var blocks = new HashSet<IrBlock>(body.Lowered.Blocks);
        foreach (var (_, inside) in Guarded(body, static e => e.Contract.Events.Any(static p => p.Kind == EventKind.AskRateGate) ? 0u : null))
        {
            blocks.ExceptWith(inside);
        }

        return blocks;
    }

    private static IEnumerable<(uint Request, HashSet<IrBlock> Blocks)> HandlersIn(Body body) =>
        Guarded(body, static e => e.Contract.Events.Any(static p => p.Kind == EventKind.ConsumeRequest) ? RequestOf(e) : null);

    /// <summary>The blocks that run only where a call has answered yes.</summary>
    private static IEnumerable<(uint What, HashSet<IrBlock> Blocks)> Guarded(Body body, Func<EventInstr, uint?> asks)
    {
        var answers = new Dictionary<int, uint>();
        foreach (var e in InstrsOf(body).OfType<EventInstr>())
        {
            if (e.Result >= 0 && asks(e) is { } what)
            {
                answers[e.Result] = what;
            }
        }

        if (answers.Count == 0)
        {
            yield break;
        }

        foreach (var block in body.Lowered.Blocks.Where(static b => b.Kind == TerminatorKind.Branch))
        {
            var (condition, target) = block.Condition is NotExpr not ? (not.Operand, block.Targets[1]) : (block.Condition, block.Targets[0]);
            if (condition is SlotExpr slot && answers.TryGetValue(slot.Slot, out uint what))
            {
                yield return (what, Dominated(body, target));
            }
        }
    }

    /// <summary>The blocks that are reached by way of one block only.</summary>
    private static HashSet<IrBlock> Dominated(Body body, IrBlock by)
    {
        var reached = new HashSet<IrBlock>();
        var pending = new Stack<IrBlock>();
        if (body.Lowered.Entry is { } entry && entry != by)
        {
            reached.Add(entry);
            pending.Push(entry);
        }

        while (pending.Count > 0)
        {
            foreach (var target in pending.Pop().Targets)
            {
                if (target != by && reached.Add(target))
                {
                    pending.Push(target);
                }
            }
        }

        return [.. body.Lowered.Blocks.Where(b => !reached.Contains(b))];
    }

    private Handled HandledIn(Body body) => _handled.TryGetValue(body, out var known) ? known : _handled[body] = FindHandled(body);

    private Handled FindHandled(Body body)
    {
        var handlers = new HashSet<IrBlock>(HandlersIn(body).SelectMany(static h => h.Blocks));
        var round = Rounds(body, [.. body.Lowered.Blocks]);
        bool isLoop = LoopIn(body, [.. body.Lowered.Blocks]) is not null;
        return new Handled(
            [.. handlers.SelectMany(static b => b.Instrs).Select(static i => i.Site).OfType<SyntaxNode>()],
            isLoop ? [.. round.OfType<EventInstr>().Where(e => RaisesForAnother(body, e) && IsAnothers(body, e)).Select(static e => e.Site).OfType<SyntaxNode>()] : []);
    }

    /// <summary>What a body does in handlers, and the calls by which its own loops ask other vCPUs.</summary>
    private sealed record Handled(HashSet<SyntaxNode> Sites, HashSet<SyntaxNode> Loop);
}
