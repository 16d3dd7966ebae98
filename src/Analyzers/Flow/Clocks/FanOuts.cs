using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>What asks every vCPU of the VM for a clock update and kicks it: a loop, or one call that does the same.</summary>
internal sealed class FanOuts
{
    private static readonly Guards Limits = new(new Answers(static e => e.Contract.Events.Any(static p => p.Kind == EventKind.AskRateGate) ? 0u : null));

    private readonly CompilationAnalysis _analysis;
    private readonly HashSet<uint> _clock;
    private readonly Closure<bool> _raises;
    private readonly Closure<bool> _kicks;
    private readonly Closure<bool> _fansOut;
    private readonly Closure<bool> _raisesFreely;
    private readonly Closure<bool> _holdsLoop;
    private readonly ConcurrentDictionary<Body, bool> _givenEach = new();
    private readonly ConcurrentDictionary<Body, Sites> _sites = new();

    /// <summary>Finds them with a set of requests.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="clock">The requests that ask for a clock page to be written anew.</param>
    public FanOuts(CompilationAnalysis analysis, HashSet<uint> clock)
    {
        _analysis = analysis;
        _clock = clock;
        _raises = new(b => Handlers.InstrsOf(b).OfType<EventInstr>().Any(RaisesClock), static b => b.Lowered.Callees, static (x, y) => x || y, analysis.Cancellation);
        _kicks = new(static b => Handlers.InstrsOf(b).OfType<EventInstr>().Any(IsKick), static b => b.Lowered.Callees, static (x, y) => x || y, analysis.Cancellation);
        _holdsLoop = new(b => LoopIn(b, [.. b.Lowered.Blocks]) is not null, static b => b.Lowered.Callees, static (x, y) => x || y, analysis.Cancellation);
        _raisesFreely = new(
            b => Unthrottled(b).SelectMany(static block => block.Instrs.OfType<EventInstr>()).Any(RaisesClock),
            b => Unthrottled(b).SelectMany(static block => block.Instrs.OfType<CallInstr>()).SelectMany(static c => c.Targets).Distinct(),
            static (x, y) => x || y,
            analysis.Cancellation);
        _fansOut = new(
            b => LoopIn(b, Unthrottled(b)) is not null,
            b => Unthrottled(b).SelectMany(static block => block.Instrs.OfType<CallInstr>()).SelectMany(static c => c.Targets).Distinct(),
            static (x, y) => x || y,
            analysis.Cancellation);
    }

    /// <summary>Whether some blocks update all vCPUs, limited or not.</summary>
    public bool IsIn(Body body, HashSet<IrBlock> blocks) =>
        LoopIn(body, blocks) is not null || blocks.SelectMany(static b => b.Instrs.OfType<CallInstr>()).SelectMany(static c => c.Targets).Any(_holdsLoop.Of);

    /// <summary>Whether a call is one by which a loop of its body asks the other vCPUs, and kicks them.</summary>
    public bool IsInLoop(Body body, EventInstr e) => e.Site is { } site && SitesIn(body).Loop.Contains(site);

    /// <summary>Whether a call is one by which a loop of its body lets a helper ask the other vCPUs, and kicks them.</summary>
    public bool IsInLoop(Body body, CallInstr call) => call.Site is { } site && SitesIn(body).Calls.Contains(site);

    /// <summary>Whether a call asks each vCPU in turn, or all at once: its own one is among them.</summary>
    public bool ReachesAll(Body body, EventInstr e) => RaisesOfAll(e) || (e.Site is { } site && SitesIn(body).Everyone.Contains(site));

    /// <summary>Where some blocks update all vCPUs: the loop, or the one in a callee.</summary>
    public SyntaxNode? In(Body body, HashSet<IrBlock> blocks) => LoopIn(body, blocks)
        ?? blocks.SelectMany(static b => b.Instrs.OfType<CallInstr>()).SelectMany(static c => c.Targets).Where(_fansOut.Of)
            .Select(t => FindLoop(t, [])).FirstOrDefault(static l => l is not null);

    /// <summary>Whether a body is given one vCPU after the other by a loop.</summary>
    public bool AsksEach(Body body) => _givenEach.TryGetValue(body, out bool known) ? known : _givenEach[body] = IsGivenEach(body);

    private bool IsGivenEach(Body body) => _analysis.Callers.CallersOf(body).Any(caller => Rounds(caller, [.. caller.Lowered.Blocks])
        .OfType<CallInstr>().Any(c => c.Targets.Contains(body) && IsGivenAnother(caller, c, body)))
        || (body.Parent is { } parent && IsGivenVcpu(body) && Handlers.InstrsOf(parent).OfType<HandOverInstr>().Any(h => h.Target == body));

    /// <summary>The blocks that run without a rate limit having let them through.</summary>
    public static HashSet<IrBlock> Unthrottled(Body body)
    {
        var blocks = new HashSet<IrBlock>(body.Lowered.Blocks);
        foreach (var inside in Limits.In(body).Blocks.Values)
        {
            blocks.ExceptWith(inside);
        }

        return blocks;
    }

    /// <summary>Whether a loop in some blocks takes a request back from other vCPUs.</summary>
    public bool ClearsAll(Body body, HashSet<IrBlock> blocks, uint request) => Rounds(body, blocks).OfType<EventInstr>()
        .Any(e => e.Contract.Events.Any(static p => p.Kind is EventKind.ClearRequest or EventKind.ConsumeRequest) && Handlers.RequestOf(e) == request && IsAnothers(body, e));

    private static bool IsKick(EventInstr e) => e.Contract.Events.Any(static p => p.Kind == EventKind.Kick);

    private static bool RaisesOfAll(EventInstr e) => e.Contract.Events.Any(static p => p is { Kind: EventKind.RaiseRequest, Value: not 0 });

    private bool RaisesClock(EventInstr e) => Handlers.IsRaise(e) && Handlers.RequestOf(e) is { } request && _clock.Contains(request);

    private bool IsAnothers(Body body, EventInstr e) => e.Receiver.Decide(_analysis.Roots.ContextOf(body)) != Owner.Own;

    private SyntaxNode? FindLoop(Body body, HashSet<Body> seen) => !seen.Add(body) ? null
        : LoopIn(body, Unthrottled(body)) ?? body.Lowered.Callees.Select(c => FindLoop(c, seen)).FirstOrDefault(static l => l is not null);

    /// <summary>A loop that asks other vCPUs for a clock update, if one of the loops kicks them too.</summary>
    private SyntaxNode? LoopIn(Body body, HashSet<IrBlock> blocks)
    {
        var round = Rounds(body, blocks);
        return KicksIn(body, round) && round.Find(i => i is EventInstr e ? RaisesClock(e) && IsAnothers(body, e) : i is CallInstr c && c.Targets.Any(t => _raises.Of(t) && IsGivenAnother(body, c, t)))?.Site is { } site
            ? site
            : AskedAtOnce(blocks) ?? GivenToALoop(blocks);
    }

    private bool KicksIn(Body body, List<Instr> round) =>
        round.Exists(i => i is EventInstr e ? IsKick(e) : i is CallInstr c && c.Targets.Any(t => _kicks.Of(t) && IsGivenAnother(body, c, t)));

    private SyntaxNode? AskedAtOnce(HashSet<IrBlock> blocks) =>
        blocks.SelectMany(static b => b.Instrs.OfType<EventInstr>()).FirstOrDefault(e => RaisesOfAll(e) && IsKick(e) && RaisesClock(e))?.Site;

    /// <summary>What is handed over to be done with a vCPU, whichever it is given, is done with each.</summary>
    private SyntaxNode? GivenToALoop(HashSet<IrBlock> blocks) =>
        blocks.SelectMany(static b => b.Instrs.OfType<HandOverInstr>()).Select(static h => h.Target).FirstOrDefault(t => IsGivenVcpu(t) && _raises.Of(t) && _kicks.Of(t)) is { } target
            ? Handlers.InstrsOf(target).FirstOrDefault(i => i is EventInstr e ? RaisesClock(e) : i is CallInstr c && c.Targets.Any(_raises.Of))?.Site
            : null;

    /// <summary>Whether a call is about another vCPU than that which runs.</summary>
    private bool IsGivenAnother(Body body, CallInstr call, Body target)
    {
        var context = _analysis.Roots.ContextOf(body);
        return call.Arguments.Where((a, i) => i > 0 && target.Symbol is { } method && i <= method.Parameters.Length
            && _analysis.Contracts.IsVcpuPart(method.Parameters[i - 1].Type) && a.Owner.Decide(context) != Owner.Own).Any();
    }

    private bool IsGivenVcpu(Body body) => body.Symbol is { } method && method.Parameters.Any(p => _analysis.Contracts.IsVcpuPart(p.Type));

    /// <summary>What is done again and again.</summary>
    private static List<Instr> Rounds(Body body, HashSet<IrBlock> blocks)
    {
        var edges = body.Lowered.Blocks.SelectMany(static b => b.Targets.Select(t => (b.Id, t.Id))).ToArray();
        int[] component = StrongComponents.Find(edges, body.Lowered.Blocks.Count);
        var round = new HashSet<int>(edges.Where(e => component[e.Item1] == component[e.Item2]).Select(static e => e.Item1));
        return [.. body.Lowered.Blocks.Where(b => round.Contains(b.Id) && blocks.Contains(b)).SelectMany(static b => b.Instrs)];
    }

    private Sites SitesIn(Body body) => _sites.TryGetValue(body, out var known) ? known : _sites[body] = FindSites(body);

    private Sites FindSites(Body body)
    {
        var all = new HashSet<IrBlock>(body.Lowered.Blocks);
        var round = Rounds(body, all);
        bool isKicked = KicksIn(body, round);
        var others = round.OfType<EventInstr>().Where(e => RaisesClock(e) && IsAnothers(body, e));
        var calls = round.OfType<CallInstr>().Where(c => c.Targets.Any(t => _raisesFreely.Of(t) && IsGivenAnother(body, c, t)));
        var asked = Handlers.InstrsOf(body).OfType<EventInstr>().Where(e => RaisesOfAll(e) && IsKick(e) && RaisesClock(e));
        return new Sites(
            LoopIn(body, all) is null ? [] : [.. (isKicked ? others : []).Concat(asked).Select(static e => e.Site).OfType<SyntaxNode>()],
            Everyone(body),
            isKicked ? [.. calls.Select(static c => c.Site).OfType<SyntaxNode>()] : []);
    }

    /// <summary>The requests that a loop makes of another vCPU in each of its turns: without the block that makes them nothing goes round.</summary>
    private HashSet<SyntaxNode> Everyone(Body body)
    {
        var found = new HashSet<SyntaxNode>();
        foreach (var block in body.Lowered.Blocks)
        {
            var raised = block.Instrs.OfType<EventInstr>().Where(e => Handlers.IsRaise(e) && IsAnothers(body, e) && Loops.ChangesWithTheTurn(e.Site) && !Loops.IsOverListed(e.Site)).ToArray();
            if (raised.Length > 0 && Loops.IsInEachTurn(body, block))
            {
                found.UnionWith(raised.Select(static e => e.Site).OfType<SyntaxNode>());
            }
        }

        return found;
    }

    /// <summary>The calls of a body by which its loops ask other vCPUs, those which they make in each turn, and those of helpers that ask.</summary>
    private sealed record Sites(HashSet<SyntaxNode> Loop, HashSet<SyntaxNode> Everyone, HashSet<SyntaxNode> Calls);
}
