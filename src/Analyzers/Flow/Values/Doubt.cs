namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>Whether a negative number is to be expected among some values, and not only allowed by their type.</summary>
internal enum Doubt
{
    /// <summary>Nothing says so.</summary>
    None,

    /// <summary>They come from a subtraction or a turned sign, or are of a unit that has a sign.</summary>
    Negative,

    /// <summary>They come from such numbers, taken as numbers without a sign.</summary>
    Wrapped,
}
