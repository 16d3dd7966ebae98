using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>One change of the source, as text: what the user wrote around it, comments included, stays as it is.</summary>
/// <param name="Changes">The changes, which do not overlap.</param>
internal sealed record Edit(ImmutableArray<TextChange> Changes)
{
    public Edit(IEnumerable<TextChange> changes)
        : this(changes.ToImmutableArray())
    {
    }

    /// <summary>Both changes at once; null if they are in each other's way.</summary>
    public Edit? With(Edit other)
    {
        foreach (var change in Changes)
        {
            foreach (var second in other.Changes)
            {
                if (change.Span.OverlapsWith(second.Span) || change.Span.IntersectsWith(second.Span))
                {
                    return null;
                }
            }
        }

        return new Edit(Changes.AddRange(other.Changes));
    }
}
