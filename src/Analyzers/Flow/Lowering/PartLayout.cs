using Microsoft.CodeAnalysis;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// The positions by which a call and its callee know the values that are passed: 0 is <c>this</c>, parameter <c>n</c> has <c>n + 1</c>, and behind
/// these come the parts of parameters that are composites, and those of <c>this</c>.
/// </summary>
internal sealed class PartLayout
{
    private readonly int[] _starts;

    private PartLayout(IMethodSymbol method, Composites composites)
    {
        int count = method.Parameters.Length;
        _starts = new int[count + 1];
        int next = count + 1;
        for (int i = 0; i <= count; i++)
        {
            var composite = composites.Of(i < count ? method.Parameters[i].Type : method.IsStatic ? null : method.ContainingType);
            _starts[i] = composite is null ? -1 : next;
            next += composite?.Count ?? 0;
        }

        Count = next;
    }

    /// <summary>Gets the number of positions.</summary>
    public int Count { get; }

    /// <summary>Gets the position of the first part of <c>this</c>, or -1.</summary>
    public int This => _starts[_starts.Length - 1];

    public static PartLayout Of(IMethodSymbol method, Composites composites) => new(method.OriginalDefinition, composites);

    /// <summary>The position of the first part of a parameter, or -1 if it has none.</summary>
    public int Parameter(int ordinal) => _starts[ordinal];

    /// <summary>Whether so many parts have their positions from one on: what a type parameter stands for may have more than the callee knows of.</summary>
    public bool Has(int start, int parts) => start > 0 && start + parts == _starts.Append(Count).Where(next => next > start).Min();

    public bool Matches(PartLayout other) => Count == other.Count && _starts.SequenceEqual(other._starts);
}
