using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Witness;

/// <summary>A rule that a root breaks.</summary>
/// <param name="Verdict">The rule and the reason.</param>
/// <param name="Flags">The work flags concerned, over all states in which the rule is broken at this call.</param>
/// <param name="Path">A shortest path to the call.</param>
/// <param name="Cycle">The way round, if a cycle breaks the rule.</param>
/// <param name="Node">The call and the state it is made in.</param>
/// <param name="Entry">The guest entry that makes the call wrong, if it is wrong only because of what follows; or the loop that it leads to.</param>
internal sealed record Finding(Verdict Verdict, uint Flags, ViolationPath Path, IReadOnlyList<PathStep> Cycle, NodeKey Node, SyntaxNode? Entry)
{
    /// <summary>Gets where the protocol call stands in its file: what is found is told in this order.</summary>
    public int Position { get; init; }

    /// <summary>Gets the call that breaks it.</summary>
    public SyntaxNode? Site => Node.Instance.Program.Steps[Node.Step].Site;

    /// <summary>Where it is reported: at the call in the root's own body that is, or leads to, the protocol call.</summary>
    public Location LocationIn(Body root) => (Path.RootSite ?? Places.VoidReturnAfter(Path.Steps))?.GetLocation() ?? Places.NameOf(root);
}
