using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Ports;

/// <summary>The requests that one port makes and takes.</summary>
internal sealed class PortRequests
{
    private readonly CompilationAnalysis _analysis;
    private readonly RequestValues _values;
    private readonly HashSet<uint> _taken;
    private readonly bool _takesUnknown;
    private readonly bool _takesSome;

    /// <summary>Finds them.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="code">The port.</param>
    public PortRequests(CompilationAnalysis analysis, PortCode code)
    {
        (_analysis, Code, _values) = (analysis, code, new RequestValues(analysis));
        _taken = [.. analysis.Contracts.RequestsWith(analysis.Model.NoAction)];
        _takesUnknown = code.HasUnknown;
        LookedAt = PortCode.InstrsOf(code.Bodies).Select(static i => i.Instr as EventInstr).FirstOrDefault(static e => Does(e, EventKind.TestRequests))?.Site;

        // What somebody takes back who asks for the opposite, now and then, is not handled.
        foreach (var (body, instr) in PortCode.InstrsOf(code.Reached(code.IsCalledByTheKernel)))
        {
            if (instr is EventInstr e && !IsSaidByCallers(body) && (Does(e, EventKind.ConsumeRequest) || Does(e, EventKind.ClearRequest)))
            {
                var (requests, isWhole) = _values.Of(body, e);
                _taken.UnionWith(requests.Keys);
                _takesSome = true;
                _takesUnknown |= !isWhole;
            }
        }
    }

    /// <summary>Gets the port.</summary>
    public PortCode Code { get; }

    /// <summary>Gets where the port looks whether any request is pending; null if it never does.</summary>
    public SyntaxNode? LookedAt { get; }

    /// <summary>
    /// Gets a value indicating whether requests are the port's business: it looks for them or takes some, or says how requesters learn where the vCPU is.
    /// In a sketch that does none of it, they are somebody else's.
    /// </summary>
    private bool IsAsked => LookedAt is not null || _takesSome || Code.Publication != 0;

    /// <summary>The requests that a call makes and nobody in the port takes, each with the call that says which it is.</summary>
    public IEnumerable<(uint Request, SyntaxNode Said)> UntakenOf(Body body, EventInstr e)
    {
        if (_takesUnknown || IsSaidByCallers(body) || !Code.EntersGuest || !IsAsked || !Code.Bodies.Contains(body) || e.Site is not { } site)
        {
            return [];
        }

        // What a call leaves behind does no harm where nobody looks.
        var left = e.Contract.LeavesRequest is { } request && LookedAt is not null ? [(request, site)] : Array.Empty<(uint, SyntaxNode)>();
        var made = Does(e, EventKind.RaiseRequest) ? _values.Of(body, e).Known.Select(static m => (m.Key, m.Value)) : [];
        return made.Concat(left).Where(m => !_taken.Contains(m.Item1)).OrderBy(static m => m.Item1);
    }

    /// <summary>Whether a body is called under a contract that speaks of the request it is given: each call says which.</summary>
    private bool IsSaidByCallers(Body body) => body.Symbol is { } method && _analysis.Contracts.Get(method) is { Parameter: >= 0 } contract
        && contract.Events.Any(static e => e.Kind is EventKind.RaiseRequest or EventKind.ConsumeRequest or EventKind.ClearRequest);

    private static bool Does(EventInstr? e, EventKind kind) => e?.Contract.Events.Any(p => p.Kind == kind) == true;
}
