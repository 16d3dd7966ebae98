namespace VcpuLint.Model.Contracts;

/// <summary>With which results of a call one of its effects comes.</summary>
[Flags]
public enum ResultCondition
{
    /// <summary>With every result.</summary>
    Any = 0,

    /// <summary>With 0.</summary>
    Zero = 1,

    /// <summary>With a number below zero.</summary>
    Negative = 2,

    /// <summary>With a number above zero.</summary>
    Positive = 4,

    /// <summary>With <see langword="false"/>.</summary>
    False = 8,

    /// <summary>With <see langword="true"/>.</summary>
    True = 16,

    /// <summary>With 0 or a number below zero.</summary>
    NotPositive = Zero | Negative,

    /// <summary>With any number but 0.</summary>
    NotZero = Negative | Positive,

    /// <summary>With 0 or a number above zero.</summary>
    NotNegative = Zero | Positive,
}

/// <summary>
/// An effect that a call has, maybe only with some of its results: <c>kvmppc_prepare_to_enter</c> returns with interrupts off if it returns 1,
/// and with interrupts on if not; a try-lock holds the lock if it returns <see langword="true"/>.
/// </summary>
public abstract class EffectAttribute : Attribute
{
    /// <summary>Gets or sets the results of the <see langword="bool"/> or <see langword="int"/> method that the effect comes with; all of them by default.</summary>
    public ResultCondition When { get; set; }
}
