using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>Where a body handles a request: what runs only where a test that takes the request has answered yes.</summary>
internal static class Handlers
{
    private static readonly Guards Taken = new(new Answers(static (body, e) => e.Contract.Events.Any(static p => p.Kind == EventKind.ConsumeRequest) ? body.RequestsOf(e) : []));

    private static readonly ConditionalWeakTable<Specialization, Found> Known = new();

    /// <summary>The handlers in a body, which nobody changes.</summary>
    public static IEnumerable<(uint Request, HashSet<IrBlock> Blocks)> In(Specialization body) => Of(body).Guarded.Blocks.Select(static b => (b.Key, b.Value));

    /// <summary>The requests because of which something runs; null if it runs in any case.</summary>
    public static Handling? At(Specialization body, Instr instr) =>
        instr.Site is { } site && Of(body).Sites.TryGetValue(site, out var handling) ? handling : null;

    /// <summary>The requests that are told from others only by which was taken last.</summary>
    public static HashSet<uint> Mixed(Specialization body) => Of(body).Guarded.Mixed;

    public static IEnumerable<Instr> InstrsOf(Body body) => body.Lowered.Blocks.SelectMany(static b => b.Instrs);

    public static bool IsRaise(EventInstr e) => e.Contract.Events.Any(static p => p.Kind == EventKind.RaiseRequest);

    private static Found Of(Specialization body) => Known.GetValue(body, Find);

    private static Found Find(Specialization body)
    {
        var guarded = Taken.In(body);
        var sites = new Dictionary<SyntaxNode, Handling>();

        // The innermost handler comes first.
        foreach (var (request, blocks) in guarded.Blocks.OrderBy(static b => b.Value.Count).ThenBy(static b => b.Key).Select(static b => (b.Key, b.Value)))
        {
            foreach (var block in blocks)
            {
                bool isNeeded = guarded.Needed[request].Contains(block);
                foreach (var site in block.Instrs.Select(static i => i.Site).OfType<SyntaxNode>())
                {
                    sites[site] = (sites.TryGetValue(site, out var known) ? known : new Handling([], [])).And(request, isNeeded);
                }
            }
        }

        return new Found(guarded, sites);
    }

    private sealed record Found(Guarded Guarded, Dictionary<SyntaxNode, Handling> Sites);
}
