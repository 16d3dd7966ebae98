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
    private readonly Lazy<HashSet<uint>> _hot;
    private readonly Lazy<FollowedRequests> _followed;
    private readonly HeldLocks _locks;
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
        _locks = new HeldLocks(analysis);
        _followed = new(FindFollowed, LazyThreadSafetyMode.PublicationOnly);
        _clock = new(FindClockRequests, LazyThreadSafetyMode.PublicationOnly);
        _wide = new(FindWide, LazyThreadSafetyMode.PublicationOnly);
        _hot = new(FindHot, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>What a call means that makes or takes a request.</summary>
    public ClockMeaning MeaningOf(Body body, EventInstr e, uint? request)
    {
        bool isClock = request is { } known && _clock.Value.Contains(known);
        bool isLoop = isClock && IsRaise(e) && HandledIn(body).Loop.Contains(e.Site!) && !IsInHandler(body, e);
        bool isWide = isLoop || (IsRaise(e) && request is { } made && _wide.Value.ContainsKey(made) && !IsInColdHandler(body, e));
        uint? announced = e.Contract.Events.FirstOrDefault(static p => p.Kind == EventKind.ReadState) is { Kind: EventKind.ReadState } read ? (uint)read.Value : null;
        int followed = (announced ?? request) is { } asked ? _followed.Value.NumberOf(asked) : 0;
        return new ClockMeaning(isClock, isWide, isLoop, IsRaise(e) && HandledIn(body).Everyone.Contains(e.Site!), followed, HandledAt(body, e), followed > 0 && IsLocked(body, e, (announced ?? request)!.Value));
    }

    /// <summary>The number of the request because of which a call is made, among those that are followed; else 0.</summary>
    public int HandledAt(Body body, Instr instr) =>
        instr.Site is not { } site || !HandledIn(body).Requests.TryGetValue(site, out uint request) ? 0
            : _followed.Value.NumberOf(request) is > 0 and var number ? number : FollowedRequests.Other;

    private bool IsLocked(Body body, EventInstr e, uint request) =>
        !IsRaise(e) && _locks.At(body, e) is { Count: > 0 } held && held.Overlaps(_followed.Value.LocksOf(request));

    /// <summary>Whether a call is made only because a request was found that nobody makes at every load or exit.</summary>
    public bool IsInColdHandler(Body body, Instr instr) =>
        instr.Site is { } site && HandledIn(body).Requests.TryGetValue(site, out uint request) && !_hot.Value.Contains(request);

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

    private FollowedRequests FindFollowed()
    {
        var followed = new FollowedRequests();
        foreach (var body in AllBodies())
        {
            foreach (var e in InstrsOf(body).OfType<EventInstr>())
            {
                bool mayFollow = body.IsNested || IsInHandler(body, e) || _analysis.Callers.CallersOf(body).Any();
                followed.Note(e, RequestOf(e), mayFollow, () => IsInHandlerOf(body, e, RequestOf(e)) ? null : _locks.At(body, e));
            }
        }

        return followed;
    }

    private bool IsInHandlerOf(Body body, Instr instr, uint? request) =>
        instr.Site is { } site && HandledIn(body).Requests.TryGetValue(site, out uint handled) && handled == request;

    private IEnumerable<Body> AllBodies()
    {
        var pending = new Stack<Body>(_analysis.Callers.All());
        while (pending.Count > 0)
        {
            var body = pending.Pop();
            body.Lowered.Nested.ForEach(pending.Push);
            yield return body;
        }
    }

    private HashSet<uint> FindClockRequests() =>
        [.. _analysis.Model.VcpuRequest?.GetMembers().OfType<IFieldSymbol>()
            .Where(f => _analysis.Contracts.Has(f, _analysis.Model.ClockRequest) && f.ConstantValue is IConvertible)
            .Select(static f => ((IConvertible)f.ConstantValue!).ToUInt32(null)) ?? []];

    private Dictionary<uint, SyntaxNode?> FindWide()
    {
        var found = new Dictionary<uint, SyntaxNode?>();
        foreach (var body in AllBodies())
        {
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

    /// <summary>What is handed over to be done with a vCPU, whichever it is given, is done with each.</summary>
    private SyntaxNode? GivenToALoop(HashSet<IrBlock> blocks) =>
        blocks.SelectMany(static b => b.Instrs.OfType<HandOverInstr>()).Select(static h => h.Target).FirstOrDefault(t => IsGivenVcpu(t) && _raises.Of(t) && _kicks.Of(t)) is { } target
            ? InstrsOf(target).FirstOrDefault(i => i is EventInstr e ? RaisesForAnother(target, e) : i is CallInstr c && c.Targets.Any(_raises.Of))?.Site
            : null;

    private bool IsGivenVcpu(Body body) =>
        body.Symbol is { } method && method.Parameters.Any(p => _analysis.Contracts.IsVcpuPart(p.Type));

    private SyntaxNode? FindLoop(Body body, HashSet<Body> seen) => !seen.Add(body) ? null
        : LoopIn(body, Unthrottled(body)) ?? body.Lowered.Callees.Select(c => FindLoop(c, seen)).FirstOrDefault(static l => l is not null);

    /// <summary>A loop that asks other vCPUs for a clock update, if one of the loops kicks them too.</summary>
    private SyntaxNode? LoopIn(Body body, HashSet<IrBlock> blocks)
    {
        var round = Rounds(body, blocks);
        return round.Exists(i => i is EventInstr e ? IsKick(e) : i is CallInstr c && c.Targets.Any(_kicks.Of))
            ? round.Find(i => i is EventInstr e ? RaisesForAnother(body, e) && IsAnothers(body, e) : i is CallInstr c && c.Targets.Any(_raises.Of))?.Site
            : GivenToALoop(blocks);
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
        foreach (var (_, inside) in Guards.Of(body, static e => e.Contract.Events.Any(static p => p.Kind == EventKind.AskRateGate) ? 0u : null))
        {
            blocks.ExceptWith(inside);
        }

        return blocks;
    }

    private static IEnumerable<(uint Request, HashSet<IrBlock> Blocks)> HandlersIn(Body body) =>
        Guards.Of(body, static e => e.Contract.Events.Any(static p => p.Kind == EventKind.ConsumeRequest) ? RequestOf(e) : null);

    private Handled HandledIn(Body body) => _handled.TryGetValue(body, out var known) ? known : _handled[body] = FindHandled(body);

    private Handled FindHandled(Body body)
    {
        var handlers = new HashSet<IrBlock>(HandlersIn(body).SelectMany(static h => h.Blocks));
        var round = Rounds(body, [.. body.Lowered.Blocks]);
        bool isLoop = LoopIn(body, [.. body.Lowered.Blocks]) is not null;
        return new Handled(
            [.. handlers.SelectMany(static b => b.Instrs).Select(static i => i.Site).OfType<SyntaxNode>()],
            RequestsBySite(body),
            Everyone(body),
            isLoop ? [.. round.OfType<EventInstr>().Where(e => RaisesForAnother(body, e) && IsAnothers(body, e)).Select(static e => e.Site).OfType<SyntaxNode>()] : []);
    }

    /// <summary>The requests that a loop makes of another vCPU in each of its turns: without the block that makes them nothing goes round.</summary>
    private HashSet<SyntaxNode> Everyone(Body body)
    {
        var found = new HashSet<SyntaxNode>();
        foreach (var block in body.Lowered.Blocks)
        {
            var raised = block.Instrs.OfType<EventInstr>().Where(e => IsRaise(e) && IsAnothers(body, e)).ToArray();
            if (raised.Length > 0 && Loops.IsInEachTurn(body, block))
            {
                found.UnionWith(raised.Select(static e => e.Site).OfType<SyntaxNode>());
            }
        }

        return found;
    }

    private static Dictionary<SyntaxNode, uint> RequestsBySite(Body body)
    {
        var found = new Dictionary<SyntaxNode, uint>();
        foreach (var (request, blocks) in HandlersIn(body))
        {
            foreach (var site in blocks.SelectMany(static b => b.Instrs).Select(static i => i.Site).OfType<SyntaxNode>())
            {
                found[site] = request;
            }
        }

        return found;
    }

    /// <summary>
    /// The requests that are made at every load or exit: in what a hot root runs, the handlers of such requests included. One that nobody here makes comes
    /// from elsewhere, nobody knows how often.
    /// </summary>
    private HashSet<uint> FindHot()
    {
        var bodies = _analysis.Callers.All();
        var made = new HashSet<uint>(bodies.SelectMany(InstrsOf).OfType<EventInstr>().Where(IsRaise).Select(RequestOf).OfType<uint>());
        var hot = new HashSet<uint>(bodies.SelectMany(static b => HandlersIn(b)).Select(static h => h.Request).Where(r => !made.Contains(r)));
        int before;
        do
        {
            before = hot.Count;
            var reached = new HashSet<Body>(bodies.Where(b => !_analysis.Roots.ClockEntryOf(b).IsCold));
            var pending = new Stack<Body>(reached);
            while (pending.Count > 0)
            {
                var body = pending.Pop();
                var requests = RequestsBySite(body);
                foreach (var instr in InstrsOf(body).Where(i => i.Site is null || !requests.TryGetValue(i.Site, out uint request) || hot.Contains(request)))
                {
                    if (instr is EventInstr e && IsRaise(e) && RequestOf(e) is { } raised)
                    {
                        hot.Add(raised);
                    }
                    else if (instr is CallInstr call)
                    {
                        foreach (var target in call.Targets.Where(t => !_analysis.Roots.IsCold(t) && reached.Add(t)))
                        {
                            pending.Push(target);
                        }
                    }
                }
            }
        }
        while (hot.Count > before);
        return hot;
    }

    /// <summary>What a body does in handlers, and the calls by which its own loops ask other vCPUs.</summary>
    private sealed record Handled(HashSet<SyntaxNode> Sites, Dictionary<SyntaxNode, uint> Requests, HashSet<SyntaxNode> Everyone, HashSet<SyntaxNode> Loop);
}
