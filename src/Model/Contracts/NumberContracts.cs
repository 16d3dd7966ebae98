namespace VcpuLint.Model.Contracts;

/// <summary>
/// A value of the struct is one number and its unit: its constructor takes the number, its operators and conversions are those of numbers, and its
/// default value is zero. The number is signed if that of the constructor is.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class UnitAttribute : Attribute
{
    /// <summary>Gets or sets a value indicating whether the numbers are cycles of a counter, and not a time.</summary>
    public bool Cycles { get; set; }
}

/// <summary>What a member makes of the numbers that it is given: the object it is called on, and its arguments.</summary>
public enum Computed
{
    /// <summary>The number as it is, in another type.</summary>
    Number,

    /// <summary>Zero, whatever is given.</summary>
    Zero,

    /// <summary>The number, or zero if it is below zero (<c>max(x, 0)</c>).</summary>
    NotBelowZero,

    /// <summary>The number without its sign (<c>abs</c>).</summary>
    Magnitude,

    /// <summary>Whether the number is below zero.</summary>
    IsNegative,

    /// <summary>The greater of two numbers (<c>max</c>).</summary>
    Greater,

    /// <summary>The lesser of two numbers (<c>min</c>).</summary>
    Lesser,
}

/// <summary>The member computes a number and does nothing else.</summary>
/// <param name="what">What it computes.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ComputesAttribute(Computed what) : Attribute
{
    /// <summary>Gets what it computes.</summary>
    public Computed What { get; } = what;
}

/// <summary>
/// The number is taken as one without a sign: a negative one becomes an enormous one. On a parameter this is the argument, on a member the object that
/// it is called on (VCPU3001).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NotNegativeAttribute : Attribute;
