using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Ports;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>The requests for clock updates, told apart by what their handlers do: none is known by its name.</summary>
internal sealed class ClockRequestsAtHand(LoopUnderRepair loop)
{
    private readonly CompilationAnalysis _analysis = loop.Analysis;
    private readonly int _port = loop.Finding.Node.State.Machine.Port;

    /// <summary>Whether the request leads to an update of all vCPUs of the VM.</summary>
    public bool IsWide(object? request) =>
        request is IConvertible known && _analysis.Clocks.LoopOf(_port, known.ToUInt32(null)) is not null;

    /// <summary>
    /// The request that a vCPU makes for its own clock: what the loop over the vCPUs asks of each of them is what each can ask of itself.
    /// Null if that is not known.
    /// </summary>
    public IFieldSymbol? FindLocal()
    {
        var local = Local();

        // Who asks for each vCPU often kicks it too. Whose vCPU a lambda is given is not always known.
        var made = Bodies().SelectMany(RequestsIn).ToArray();
        return Among(made.Where(static m => m.ForOther && Kicks(m.By)))
            ?? Among(made.Where(static m => m.ForOther))
            ?? Among(made.Where(static m => Kicks(m.By)));

        IFieldSymbol? Among(IEnumerable<(Body By, uint Request, bool ForOther)> requests)
        {
            var known = new HashSet<uint>(requests.Select(static r => r.Request));
            return local.FirstOrDefault(f => known.Contains(NumberOf(f)));
        }
    }

    /// <summary>
    /// The request that makes the port write the clock page of the vCPU anew: its handler does so by contract, or is all that is known of it. Where
    /// the handler is not in sight, the one that the port makes for its vCPUs. Null if nothing tells.
    /// </summary>
    public IFieldSymbol? FindPublishing()
    {
        var bodies = Bodies().ToArray();
        var own = bodies.Where(IsOfPort).ToArray();
        var local = Local();
        return HandledIn(own, Publishes) ?? HandledIn(own, static (_, _) => true) ?? HandledIn(bodies, Publishes)
            ?? MadeIn(own.Where(b => FindPort() is not null)) ?? FindLocal();

        IFieldSymbol? HandledIn(Body[] among, Func<Body, HashSet<IrBlock>, bool> wanted)
        {
            var handled = new HashSet<uint>(among.SelectMany(b => Handlers.In(Specialization.Of(b)).Where(h => wanted(b, h.Blocks)).Select(static h => h.Request)));
            return local.FirstOrDefault(f => handled.Contains(NumberOf(f)));
        }

        IFieldSymbol? MadeIn(IEnumerable<Body> among)
        {
            var made = new HashSet<uint>(among.SelectMany(RequestsIn).Select(static m => m.Request));
            return local.FirstOrDefault(f => made.Contains(NumberOf(f)));
        }
    }

    public static uint NumberOf(IFieldSymbol request) => ((IConvertible)request.ConstantValue!).ToUInt32(null);

    /// <summary>How the code at a place names a request.</summary>
    public string TextOf(IFieldSymbol request, SemanticModel model, int position) =>
        $"{request.ContainingType.ToMinimalDisplayString(model, position)}.{request.Name}";

    /// <summary>The clock requests that do not lead to an update of all vCPUs.</summary>
    private IFieldSymbol[] Local() =>
    [
        .. (_analysis.Model.VcpuRequest?.GetMembers().OfType<IFieldSymbol>() ?? [])
            .Where(f => f.HasConstantValue && _analysis.Contracts.Has(f, _analysis.Model.ClockRequest) && !IsWide(f.ConstantValue)),
    ];

    private INamedTypeSymbol? FindPort() => _port > 0 && _port <= _analysis.Ports.All.Length ? _analysis.Ports.All[_port - 1] : null;

    /// <summary>Whether a body belongs to the port, or to what it is made of.</summary>
    private bool IsOfPort(Body body) => FindPort() is not { } port
        || (body.OwnerType is { } owner && (PortTypes.Derives(owner, port) || PortTypes.Derives(port, owner)));

    private static bool Publishes(Body body, HashSet<IrBlock> blocks) => blocks.SelectMany(static b => b.Instrs).Any(static i => i switch
    {
        EventInstr e => PublishesClock(e),
        CallInstr call => call.Targets.Any(static t => Reach.Of(t).SelectMany(EventsOf).Any(PublishesClock)),
        _ => false,
    });

    private static bool PublishesClock(EventInstr e) => e.Contract.Events.Any(static p => p.Kind == EventKind.PublishClock);

    private IEnumerable<Body> Bodies()
    {
        var pending = new Stack<Body>(_analysis.Callers.All());
        while (pending.Count > 0)
        {
            _analysis.Cancellation.ThrowIfCancellationRequested();
            var body = pending.Pop();
            body.Lowered.Nested.ForEach(pending.Push);
            yield return body;
        }
    }

    private static bool Kicks(Body body) => EventsOf(body).Any(static e => e.Contract.Events.Any(static p => p.Kind == EventKind.Kick));

    private static IEnumerable<EventInstr> EventsOf(Body body) => body.Lowered.Blocks.SelectMany(static b => b.Instrs).OfType<EventInstr>();

    private IEnumerable<(Body By, uint Request, bool ForOther)> RequestsIn(Body body)
    {
        foreach (var e in EventsOf(body))
        {
            if (e.Contract.Events.Any(static p => p.Kind == EventKind.RaiseRequest) && e.Argument is ConstantExpr { Value.IsConstant: true } constant
                && e.Contract.Argument(constant.Value.Value) is { } request)
            {
                yield return (body, request, e.Receiver.Decide(_analysis.Roots.ContextOf(body)) != Owner.Own);
            }
        }
    }
}
