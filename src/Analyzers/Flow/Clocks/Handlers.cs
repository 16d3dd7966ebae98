using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>Where a body handles a request: what runs only where a test that takes the request has answered yes.</summary>
internal static class Handlers
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Body, Dictionary<SyntaxNode, uint>> Known = new();

    /// <summary>The handlers in a body.</summary>
    public static IEnumerable<(uint Request, HashSet<IrBlock> Blocks)> In(Body body) =>
        Guards.Of(body, static e => e.Contract.Events.Any(static p => p.Kind == EventKind.ConsumeRequest) ? RequestOf(e) : null);

    /// <summary>The request because of which something runs; null if it runs in any case.</summary>
    public static uint? At(Body body, Instr instr) =>
        instr.Site is { } site && Known.GetValue(body, FindSites).TryGetValue(site, out uint request) ? request : null;

    /// <summary>The request that a call makes, takes or clears, where the text says which.</summary>
    public static uint? RequestOf(EventInstr e) =>
        e.Argument is ConstantExpr { Value.IsConstant: true } constant ? e.Contract.Argument(constant.Value.Value) : null;

    public static bool IsRaise(EventInstr e) => e.Contract.Events.Any(static p => p.Kind == EventKind.RaiseRequest);

    public static IEnumerable<Instr> InstrsOf(Body body) => body.Lowered.Blocks.SelectMany(static b => b.Instrs);

    private static Dictionary<SyntaxNode, uint> FindSites(Body body)
    {
        var found = new Dictionary<SyntaxNode, uint>();
        foreach (var (request, blocks) in In(body))
        {
            foreach (var site in blocks.SelectMany(static b => b.Instrs).Select(static i => i.Site).OfType<SyntaxNode>())
            {
                found[site] = request;
            }
        }

        return found;
    }
}
