using Microsoft.CodeAnalysis;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>A repair that may be right: only the analysis of its result tells.</summary>
internal sealed record Candidate(RepairKind Kind, Edit Edit)
{
    /// <summary>
    /// Gets a call that the code has to make on some way behind the repair too: who never makes it any more is rid of the diagnostic and of what the
    /// code was for.
    /// </summary>
    public SyntaxNode? StillMade { get; init; }

    /// <summary>Gets what is looked at in place of the edit to tell whether the call is still made; null for the edit itself.</summary>
    public Edit? Probe { get; init; }
}
