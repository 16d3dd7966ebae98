using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>What asks every vCPU of the VM for a clock update and kicks it: a loop, or one call that does the same.</summary>
internal sealed class FanOuts
{
    private static readonly Guards Limits = new(new Answers(static (_, e) => e.Contract.Events.Any(static p => p.Kind == EventKind.AskRateGate) ? [0u] : []));

    private readonly CompilationAnalysis _analysis;
    private readonly HashSet<uint> _clock;
    private readonly Closure<Specialization, bool> _raises;
    private readonly Closure<Specialization, bool> _kicks;
    private readonly Closure<Specialization, bool> _fansOut;
    private readonly Closure<Specialization, bool> _raisesFreely;
    private readonly Closure<Specialization, bool> _holdsLoop;
    private readonly ConcurrentDictionary<Body, HashSet<SyntaxNode>> _everyone = new();
    private readonly ConcurrentDictionary<Specialization, Sites> _sites = new();

    /// <summary>Finds them with a set of requests.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="clock">The requests that ask for a clock page to be written anew.</param>
    public FanOuts(CompilationAnalysis analysis, HashSet<uint> clock)
    {
        _analysis = analysis;
        _clock = clock;
        _raises = new(b => b.Instrs.OfType<EventInstr>().Any(e => RaisesClock(b, e)), static b => b.Callees, static (x, y) => x || y, analysis.Cancellation);
        _kicks = new(static b => b.Instrs.OfType<EventInstr>().Any(IsKick), static b => b.Callees, static (x, y) => x || y, analysis.Cancellation);
        _holdsLoop = new(b => LoopIn(b, [.. b.Body.Lowered.Blocks]) is not null, static b => b.Callees, static (x, y) => x || y, analysis.Cancellation);
        _raisesFreely = new(
            b => Unthrottled(b).SelectMany(static block => block.Instrs.OfType<EventInstr>()).Any(e => RaisesClock(b, e)),
            static b => Called(b, Unthrottled(b)),
            static (x, y) => x || y,
            analysis.Cancellation);
        _fansOut = new(b => LoopIn(b, Unthrottled(b)) is not null, static b => Called(b, Unthrottled(b)), static (x, y) => x || y, analysis.Cancellation);
    }

    /// <summary>Whether some blocks update all vCPUs, limited or not.</summary>
    public bool IsIn(Specialization body, HashSet<IrBlock> blocks) => LoopIn(body, blocks) is not null || Called(body, blocks).Any(_holdsLoop.Of);

    /// <summary>Whether a call is one by which a loop of its body asks the other vCPUs, and kicks them.</summary>
    public bool IsInLoop(Specialization body, EventInstr e) => e.Site is { } site && SitesIn(body).Loop.Contains(site);

    /// <summary>Whether a call is one by which a loop of its body lets a helper ask the other vCPUs, and kicks them.</summary>
    /// <param name="body">The body.</param>
    /// <param name="call">The call.</param>
    /// <param name="known">What its arguments are known to be.</param>
    public bool IsInLoop(Specialization body, CallInstr call, Func<int, uint?> known) => call.Site is { } site && SitesIn(body).Calls.Contains(site)
        && body.CallsAt(site).SelectMany(c => c.Targets.SelectMany(t => body.Into(c, t, known))).Any(_raisesFreely.Of);

    /// <summary>Whether a call asks each vCPU in turn, or all at once: its own one is among them.</summary>
    public bool ReachesAll(Body body, EventInstr e) => RaisesOfAll(e) || (e.Site is { } site && EveryoneIn(body).Contains(site));

    /// <summary>Where some blocks update all vCPUs: the loop, or the one in a callee.</summary>
    public SyntaxNode? In(Specialization body, HashSet<IrBlock> blocks) => LoopIn(body, blocks)
        ?? Called(body, blocks).Where(_fansOut.Of).Select(t => FindLoop(t, [])).FirstOrDefault(static l => l is not null);

    /// <summary>Whether a call gives a helper one vCPU after the other.</summary>
    public bool IsForEach(Body body, CallInstr call, Body target) => (call.Site is { } site && EveryoneIn(body).Contains(site)) || (AsksEach(body) && IsGivenVcpu(target));

    /// <summary>Whether a body is handed over to be done with a vCPU, whichever it is given.</summary>
    public bool AsksEach(Body body) =>
        body.Parent is { } parent && IsGivenVcpu(body) && parent.Lowered.Blocks.SelectMany(static b => b.Instrs).OfType<HandOverInstr>().Any(h => h.Target == body);

    /// <summary>Whether one of the parameters is a vCPU.</summary>
    public bool IsGivenVcpu(Body body) => body.Symbol is { } method && method.Parameters.Any(p => _analysis.Contracts.IsVcpuPart(p.Type));

    /// <summary>The blocks that run without a rate limit having let them through.</summary>
    public static HashSet<IrBlock> Unthrottled(Specialization body)
    {
        var blocks = new HashSet<IrBlock>(body.Body.Lowered.Blocks);
        foreach (var inside in Limits.In(body).Blocks.Values)
        {
            blocks.ExceptWith(inside);
        }

        return blocks;
    }

    /// <summary>Whether a loop in some blocks takes a request back from other vCPUs.</summary>
    public bool ClearsAll(Specialization body, HashSet<IrBlock> blocks, uint request) => Rounds(body.Body, blocks).Exists(i => i is EventInstr e
        ? Clears(body, e, request) && IsAnothers(body.Body, e)
        : i is CallInstr c && body.Targets(c).Any(t => IsGivenAnother(body.Body, c, t.Body) && Specialization.WithCallees([t]).Any(led => led.Instrs.OfType<EventInstr>().Any(e => Clears(led, e, request)))));

    private static bool Clears(Specialization body, EventInstr e, uint request) =>
        e.Contract.Events.Any(static p => p.Kind is EventKind.ClearRequest or EventKind.ConsumeRequest) && body.RequestsOf(e).Contains(request);

    private static bool IsKick(EventInstr e) => e.Contract.Events.Any(static p => p.Kind == EventKind.Kick);

    private static bool RaisesOfAll(EventInstr e) => e.Contract.Events.Any(static p => p is { Kind: EventKind.RaiseRequest, Value: not 0 });

    private bool RaisesClock(Specialization body, EventInstr e) => Handlers.IsRaise(e) && body.RequestsOf(e).Any(_clock.Contains);

    private bool IsAnothers(Body body, EventInstr e) => e.Receiver.Decide(_analysis.Roots.ContextOf(body)) != Owner.Own;

    private static IEnumerable<Specialization> Called(Specialization body, HashSet<IrBlock> blocks) =>
        blocks.SelectMany(static b => b.Instrs.OfType<CallInstr>()).SelectMany(body.Targets);

    private SyntaxNode? FindLoop(Specialization body, HashSet<Specialization> seen) => !seen.Add(body) ? null
        : LoopIn(body, Unthrottled(body)) ?? body.Callees.Select(c => FindLoop(c, seen)).FirstOrDefault(static l => l is not null);

    /// <summary>A loop that asks other vCPUs for a clock update, if one of the loops kicks them too.</summary>
    private SyntaxNode? LoopIn(Specialization body, HashSet<IrBlock> blocks)
    {
        var round = Rounds(body.Body, blocks);
        return KicksIn(body, round)
            && round.Find(i => i is EventInstr e ? RaisesClock(body, e) && IsAnothers(body.Body, e) : i is CallInstr c && body.Targets(c).Any(t => _raises.Of(t) && IsGivenAnother(body.Body, c, t.Body)))?.Site is { } site
                ? site
                : AskedAtOnce(body, blocks) ?? GivenToALoop(body, blocks);
    }

    private bool KicksIn(Specialization body, List<Instr> round) =>
        round.Exists(i => i is EventInstr e ? IsKick(e) : i is CallInstr c && body.Targets(c).Any(t => _kicks.Of(t) && IsGivenAnother(body.Body, c, t.Body)));

    private SyntaxNode? AskedAtOnce(Specialization body, HashSet<IrBlock> blocks) =>
        blocks.SelectMany(static b => b.Instrs.OfType<EventInstr>()).FirstOrDefault(e => RaisesOfAll(e) && IsKick(e) && RaisesClock(body, e))?.Site;

    /// <summary>What is handed over to be done with a vCPU, whichever it is given, is done with each.</summary>
    private SyntaxNode? GivenToALoop(Specialization body, HashSet<IrBlock> blocks) =>
        blocks.SelectMany(static b => b.Instrs.OfType<HandOverInstr>()).Select(static h => h.Target).Where(IsGivenVcpu).Select(body.Into).FirstOrDefault(t => _raises.Of(t) && _kicks.Of(t)) is { } target
            ? target.Instrs.FirstOrDefault(i => i is EventInstr e ? RaisesClock(target, e) : i is CallInstr c && target.Targets(c).Any(_raises.Of))?.Site
            : null;

    /// <summary>Whether a call is about another vCPU than that which runs.</summary>
    private bool IsGivenAnother(Body body, CallInstr call, Body target)
    {
        var context = _analysis.Roots.ContextOf(body);
        return call.Arguments.Where((a, i) => i > 0 && target.Symbol is { } method && i <= method.Parameters.Length
            && _analysis.Contracts.IsVcpuPart(method.Parameters[i - 1].Type) && a.Owner.Decide(context) != Owner.Own).Any();
    }

    /// <summary>What is done again and again.</summary>
    private static List<Instr> Rounds(Body body, ICollection<IrBlock> blocks)
    {
        var edges = body.Lowered.Blocks.SelectMany(static b => b.Targets.Select(t => (b.Id, t.Id))).ToArray();
        int[] component = StrongComponents.Find(edges, body.Lowered.Blocks.Count);
        var round = new HashSet<int>(edges.Where(e => component[e.Item1] == component[e.Item2]).Select(static e => e.Item1));
        return [.. body.Lowered.Blocks.Where(b => round.Contains(b.Id) && blocks.Contains(b)).SelectMany(static b => b.Instrs)];
    }

    private Sites SitesIn(Specialization body) => _sites.TryGetValue(body, out var known) ? known : _sites[body] = FindSites(body);

    private Sites FindSites(Specialization body)
    {
        var all = new HashSet<IrBlock>(body.Body.Lowered.Blocks);
        var round = Rounds(body.Body, all);
        bool isKicked = KicksIn(body, round);
        var others = round.OfType<EventInstr>().Where(e => RaisesClock(body, e) && IsAnothers(body.Body, e));
        var calls = round.OfType<CallInstr>().Where(c => body.Targets(c).Any(t => _raisesFreely.Of(t) && IsGivenAnother(body.Body, c, t.Body)));
        var asked = body.Instrs.OfType<EventInstr>().Where(e => RaisesOfAll(e) && IsKick(e) && RaisesClock(body, e));
        return new Sites(
            LoopIn(body, all) is null ? [] : [.. (isKicked ? others : []).Concat(asked).Select(static e => e.Site).OfType<SyntaxNode>()],
            isKicked ? [.. calls.Select(static c => c.Site).OfType<SyntaxNode>()] : []);
    }

    private HashSet<SyntaxNode> EveryoneIn(Body body) => _everyone.TryGetValue(body, out var known) ? known : _everyone[body] = Everyone(body);

    /// <summary>What a loop does with another vCPU in each of its turns, by a request or by a helper: without the block that does it nothing goes round.</summary>
    private HashSet<SyntaxNode> Everyone(Body body)
    {
        var found = new HashSet<SyntaxNode>();
        foreach (var block in body.Lowered.Blocks)
        {
            var raised = block.Instrs.OfType<EventInstr>().Where(e => Handlers.IsRaise(e) && IsAnothers(body, e) && Loops.ChangesWithTheTurn(e.Site));
            var given = block.Instrs.OfType<CallInstr>().Where(c => c.Targets.Any(t => IsGivenAnother(body, c, t)) && c.Site is { } site && VcpusOf(site) is { Length: > 0 } vcpus && Array.TrueForAll(vcpus, v => Loops.ChangesWithTheTurn(site, v)));
            SyntaxNode[] sites = [.. raised.Concat<Instr>(given).Select(static i => i.Site).OfType<SyntaxNode>().Where(static s => !Loops.IsOverListed(s))];
            if (sites.Length > 0 && Loops.IsInEachTurn(body, block))
            {
                found.UnionWith(sites);
            }
        }

        return found;
    }

    /// <summary>The vCPUs that a call is made on or with, as the text names them.</summary>
    private SyntaxNode[] VcpusOf(SyntaxNode site)
    {
        if (site is not InvocationExpressionSyntax call)
        {
            return [];
        }

        var model = _analysis.Compilation.GetSemanticModel(call.SyntaxTree);
        var named = call.ArgumentList.Arguments.Select(static a => a.Expression);
        named = call.Expression is MemberAccessExpressionSyntax member ? named.Append(member.Expression) : named;
        return [.. named.Where(e => model.GetTypeInfo(e, _analysis.Cancellation).Type is { } type && _analysis.Contracts.IsVcpuPart(type))];
    }

    /// <summary>The calls of a body by which its loops ask other vCPUs, and those of helpers that ask.</summary>
    private sealed record Sites(HashSet<SyntaxNode> Loop, HashSet<SyntaxNode> Calls);
}
