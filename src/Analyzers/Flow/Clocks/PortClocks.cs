using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>
/// What one port does when it finds a request. Each port has its own handlers, so that what is right in one is not judged by what another does that lies
/// in the same compilation.
/// </summary>
internal sealed class PortClocks
{
    private readonly CompilationAnalysis _analysis;
    private readonly FanOuts _fanOuts;
    private readonly Specialization[] _bodies;
    private readonly Lazy<Dictionary<uint, SyntaxNode>> _wide;
    private readonly Lazy<HashSet<uint>> _updating;
    private readonly Lazy<HashSet<uint>> _hot;
    private readonly Lazy<Dictionary<uint, bool>> _masters;
    private readonly Lazy<HashSet<Body>> _needless;

    /// <summary>Finds it for a port.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="fanOuts">What updates all vCPUs.</param>
    /// <param name="bodies">The port's members, and what they lead to, for each request that they are given.</param>
    public PortClocks(CompilationAnalysis analysis, FanOuts fanOuts, Specialization[] bodies)
    {
        (_analysis, _fanOuts, _bodies) = (analysis, fanOuts, bodies);
        _wide = new(FindWide, LazyThreadSafetyMode.PublicationOnly);
        _updating = new(FindUpdating, LazyThreadSafetyMode.PublicationOnly);
        _masters = new(FindMasters, LazyThreadSafetyMode.PublicationOnly);
        _needless = new(FindNeedless, LazyThreadSafetyMode.PublicationOnly);
        _hot = new(FindHot, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The loop over the vCPUs that a request leads to, with nothing on the way that limits how often; null if there is none.</summary>
    public SyntaxNode? LoopOf(uint request) => _wide.Value.TryGetValue(request, out var loop) ? loop : null;

    /// <summary>Whether a request leads to an update of all vCPUs, limited or not.</summary>
    public bool UpdatesAll(uint request) => _updating.Value.Contains(request);

    /// <summary>Whether a new master clock is taken where a request is found.</summary>
    public bool TakesMaster(uint request) => _masters.Value.ContainsKey(request);

    /// <summary>Whether what is done for a request by one vCPU is done again by each other one that finds it: nobody takes it back from all.</summary>
    public bool IsRepeated(uint request) => _masters.Value.TryGetValue(request, out bool isTakenBack) && !isTakenBack && _needless.Value.Overlaps(LedTo(request));

    /// <summary>Whether a body itself takes a new master clock.</summary>
    public static bool TakesMasterItself(Specialization body) => Does(body.Instrs, EventKind.TakeMaster);

    /// <summary>Whether a request is made at every load or exit.</summary>
    public bool IsHot(uint request) => _hot.Value.Contains(request);

    private static bool Does(IEnumerable<Instr> instrs, EventKind kind) => instrs.OfType<EventInstr>().Any(e => e.Contract.Events.Any(p => p.Kind == kind));

    /// <summary>The requests for which a new master clock is taken, and whether they are taken back from all vCPUs first.</summary>
    private Dictionary<uint, bool> FindMasters()
    {
        var found = new Dictionary<uint, bool>();
        foreach (var (body, handler) in _bodies.SelectMany(static b => Handlers.In(b).Select(h => (b, h))))
        {
            var own = handler.Blocks.SelectMany(static b => b.Instrs).ToArray();
            var led = LedTo(body, own);
            if (Does(own, EventKind.TakeMaster) || led.Any(TakesMasterItself))
            {
                found[handler.Request] = (found.TryGetValue(handler.Request, out bool known) && known)
                    || _fanOuts.ClearsAll(body, handler.Blocks, handler.Request) || led.Any(b => _fanOuts.ClearsAll(b, [.. b.Body.Lowered.Blocks], handler.Request));
            }
        }

        return found;
    }

    private HashSet<Body> LedTo(uint request) => [.. _bodies.SelectMany(b => Handlers.In(b).Where(h => h.Request == request)
        .SelectMany(h => LedTo(b, h.Blocks.SelectMany(static block => block.Instrs)).Append(b))).Select(static b => b.Body)];

    private static HashSet<Specialization> LedTo(Specialization body, IEnumerable<Instr> instrs) => Specialization.WithCallees(instrs.OfType<CallInstr>().SelectMany(body.Targets));

    /// <summary>The bodies in which a new master clock is taken although nothing has changed.</summary>
    private HashSet<Body> FindNeedless()
    {
        var found = new HashSet<Body>();
        foreach (var root in _bodies.Select(static b => b.Body).Distinct().Where(b => _analysis.Closures.Concerns(b, ClockTopic.MasterClock) && _analysis.Roots.IsRoot(b)))
        {
            var solver = Solver.Solve(_analysis, root, useFinished: false, Judged.Clock(ClockTopic.MasterClock));
            Origins.Relocate(solver, RuleId.NeedlessSnapshot, static s => s.TookNeedlessly);
            found.UnionWith(solver.Violations.Where(static v => v.Verdict.Rule == RuleId.NeedlessSnapshot).Select(v => solver.Nodes[v.Node].Instance.Program.Body));
        }

        return found;
    }

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
                if (!found.ContainsKey(request) && _fanOuts.In(body, [.. blocks.Where(unthrottled.Contains)]) is { } loop)
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
        var called = Specialization.Of(_bodies.Select(static b => b.Body).Where(b => !IsOnlyCalled(b)).Distinct().ToArray());
        var made = new HashSet<uint>(called.SelectMany(static b => b.Instrs.OfType<EventInstr>().Where(Handlers.IsRaise).SelectMany(e => b.RequestsOf(e))));
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

    /// <summary>Whether a method runs only where others of these call it, if any do: nobody elsewhere can.</summary>
    private bool IsOnlyCalled(Body body) => body.Symbol is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } method
        && !_analysis.Contracts.Has(method, _analysis.Model.RunLoop)
        && !_bodies.Any(b => b.Body.Lowered.Conversions.Exists(c => SymbolEqualityComparer.Default.Equals(c.Target.Method?.OriginalDefinition, method.OriginalDefinition)));

    private void FindReached(HashSet<uint> hot)
    {
        var reached = new HashSet<Specialization>(_bodies.Where(b => !_analysis.Roots.ClockEntryOf(b.Body).IsCold));
        var pending = new Stack<Specialization>(reached);
        while (pending.Count > 0)
        {
            var body = pending.Pop();
            foreach (var instr in FanOuts.Unthrottled(body).SelectMany(static b => b.Instrs).Where(i => Handlers.At(body, i)?.IsOnlyFor(r => !hot.Contains(r)) != true))
            {
                if (instr is EventInstr e && Handlers.IsRaise(e))
                {
                    hot.UnionWith(body.RequestsOf(e));
                }
                else if (instr is CallInstr call)
                {
                    foreach (var target in body.Targets(call).Where(t => !_analysis.Roots.IsCold(t.Body) && reached.Add(t)))
                    {
                        pending.Push(target);
                    }
                }
            }
        }
    }
}
