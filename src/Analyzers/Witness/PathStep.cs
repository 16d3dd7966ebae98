using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Witness;

internal enum StepKind
{
    /// <summary>A protocol call.</summary>
    Event,

    /// <summary>A call of another body.</summary>
    Call,

    /// <summary>The arm that a condition took.</summary>
    Branch,

    /// <summary>A variable took a value.</summary>
    Assign,

    /// <summary>A return statement.</summary>
    Return,
}

/// <summary>One step of a path that breaks a rule.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Site">Where.</param>
/// <param name="Text">What happens, in words.</param>
/// <param name="State">The protocol state before it.</param>
/// <param name="EntersGuest">The step is a guest entry.</param>
internal readonly record struct PathStep(StepKind Kind, SyntaxNode Site, string Text, MachineState State, bool EntersGuest)
{
    /// <summary>Gets what it happens to, where the text says more than that.</summary>
    public string Subject { get => field ?? Text; init; }

    /// <summary>Gets a value indicating whether a value is kept: one that is kept as a part, too, is kept twice by one statement.</summary>
    public bool IsKept { get; init; }
}

/// <summary>A path from the start of a root to a broken rule.</summary>
/// <param name="Steps">The steps, callees included.</param>
/// <param name="RootSite">Where the root's own body stands at the end; null at an implicit return.</param>
/// <param name="Nodes">The nodes of the root and its callees, in order, the last one being where the rule is broken.</param>
internal sealed record ViolationPath(IReadOnlyList<PathStep> Steps, SyntaxNode? RootSite, IReadOnlyList<NodeKey> Nodes);
