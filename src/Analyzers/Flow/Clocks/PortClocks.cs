using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>
/// What one port does when it finds a request. Each port has its own handlers, so that what is right in one is not judged by what another does that lies
/// in the same compilation.
/// </summary>
internal sealed class PortClocks
{
    private readonly CompilationAnalysis _analysis;
    private readonly FanOuts _fanOuts;
    private readonly Body[] _bodies;
    private readonly Lazy<Dictionary<uint, SyntaxNode>> _wide;
    private readonly Lazy<HashSet<uint>> _updating;
    private readonly Lazy<HashSet<uint>> _hot;

    /// <summary>Finds it for a port.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="fanOuts">What updates all vCPUs.</param>
    /// <param name="bodies">The port's members, and what they lead to.</param>
    public PortClocks(CompilationAnalysis analysis, FanOuts fanOuts, Body[] bodies)
    {
        (_analysis, _fanOuts, _bodies) = (analysis, fanOuts, bodies);
        _wide = new(FindWide, LazyThreadSafetyMode.PublicationOnly);
        _updating = new(FindUpdating, LazyThreadSafetyMode.PublicationOnly);
        _hot = new(FindHot, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The loop over the vCPUs that a request leads to, with nothing on the way that limits how often; null if there is none.</summary>
    public SyntaxNode? LoopOf(uint request) => _wide.Value.TryGetValue(request, out var loop) ? loop : null;

    /// <summary>Whether a request leads to an update of all vCPUs, limited or not.</summary>
    public bool UpdatesAll(uint request) => _updating.Value.Contains(request);

    /// <summary>Whether a request is made at every load or exit.</summary>
    public bool IsHot(uint request) => _hot.Value.Contains(request);

    private HashSet<uint> FindUpdating() =>
        [.. _bodies.SelectMany(b => Handlers.In(b).Where(h => _fanOuts.IsIn(b, h.Blocks)).Select(static h => h.Request))];

    private Dictionary<uint, SyntaxNode> FindWide()
    {
        var found = new Dictionary<uint, SyntaxNode>();
        foreach (var body in _bodies)
        {
            var unthrottled = FanOuts.Unthrottled(body);
            foreach (var (request, blocks) in Handlers.In(body))
            {
                blocks.IntersectWith(unthrottled);
                if (!found.ContainsKey(request) && _fanOuts.In(body, blocks) is { } loop)
                {
                    found.Add(request, loop);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The requests that are made in what a hot root runs with no rate limit on the way, the handlers of such requests included. One that nobody here makes comes from elsewhere, nobody
    /// knows how often.
    /// </summary>
    private HashSet<uint> FindHot()
    {
        var made = new HashSet<uint>(_bodies.SelectMany(Handlers.InstrsOf).OfType<EventInstr>().Where(Handlers.IsRaise).Select(Handlers.RequestOf).OfType<uint>());
        var hot = new HashSet<uint>(_bodies.SelectMany(static b => Handlers.In(b)).Select(static h => h.Request).Where(r => !made.Contains(r)));
        int before;
        do
        {
            before = hot.Count;
            FindReached(hot);
        }
        while (hot.Count > before);
        return hot;
    }

    private void FindReached(HashSet<uint> hot)
    {
        var reached = new HashSet<Body>(_bodies.Where(b => !_analysis.Roots.ClockEntryOf(b).IsCold));
        var pending = new Stack<Body>(reached);
        while (pending.Count > 0)
        {
            var body = pending.Pop();
            foreach (var instr in FanOuts.Unthrottled(body).SelectMany(static b => b.Instrs).Where(i => Handlers.At(body, i) is not { } request || hot.Contains(request)))
            {
                if (instr is EventInstr e && Handlers.IsRaise(e) && Handlers.RequestOf(e) is { } raised)
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
}
