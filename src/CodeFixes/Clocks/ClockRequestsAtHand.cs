using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
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
        var local = (_analysis.Model.VcpuRequest?.GetMembers().OfType<IFieldSymbol>() ?? [])
            .Where(f => f.HasConstantValue && _analysis.Contracts.Has(f, _analysis.Model.ClockRequest) && !IsWide(f.ConstantValue)).ToArray();

        // Who asks for each vCPU often kicks it too. Whose vCPU a lambda is given is not always known.
        var made = Bodies().SelectMany(RequestsIn).ToArray();
        return Among(made.Where(static m => m.ForOther && Kicks(m.By)))
            ?? Among(made.Where(static m => m.ForOther))
            ?? Among(made.Where(static m => Kicks(m.By)));

        IFieldSymbol? Among(IEnumerable<(Body By, uint Request, bool ForOther)> requests)
        {
            var known = new HashSet<uint>(requests.Select(static r => r.Request));
            return local.FirstOrDefault(f => known.Contains(((IConvertible)f.ConstantValue!).ToUInt32(null)));
        }
    }

    /// <summary>How the code at a place names a request.</summary>
    public string TextOf(IFieldSymbol request, SemanticModel model, int position) =>
        $"{request.ContainingType.ToMinimalDisplayString(model, position)}.{request.Name}";

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
