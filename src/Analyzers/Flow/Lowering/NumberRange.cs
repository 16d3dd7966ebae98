using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>The numbers that a type holds.</summary>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct NumberRange(int Size, long Low, long High)
{
    /// <summary>Gets a value indicating whether it is a type of differences: one of them that is negative is no surprise.</summary>
    public bool IsUnit { get; init; }

    public bool IsSigned => Low < 0;

    public ValueSet.Interval Interval => new(Low, High);

    /// <summary>Gets what is known of a number of the type: its sign, if it has none. Bounds that nobody comes near tell no states apart.</summary>
    public ValueSet Top => !IsSigned ? ValueSet.NotNegative : IsUnit ? ValueSet.AnyDifference : ValueSet.AnyNumber;
}
