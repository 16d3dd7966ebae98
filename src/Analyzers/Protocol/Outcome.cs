namespace VcpuLint.Analyzers.Protocol;

/// <summary>The abstract result of a protocol call, where one is known.</summary>
internal enum Outcome : byte
{
    /// <summary>The call has no result that the protocol speaks of.</summary>
    None,
    False,
    True,
    Zero,
    Negative,
    Positive,

    /// <summary>Any number but zero.</summary>
    NonZero,
}

/// <summary>Kinds of result, with the values that the attributes give them.</summary>
[Flags]
internal enum Results
{
    /// <summary>Whatever the result is.</summary>
    Any = 0,
    Zero = 1,
    Negative = 2,
    Positive = 4,
    False = 8,
    True = 16,

    /// <summary>The answer "no" to a question.</summary>
    No = Zero | False,
}

/// <summary>What an outcome says.</summary>
internal static class Outcomes
{
    /// <summary>Whether a call that answers a question has answered yes.</summary>
    public static bool IsTrue(this Outcome outcome) => outcome is Outcome.True or Outcome.NonZero or Outcome.Negative or Outcome.Positive;

    /// <summary>The kinds of result that an outcome stands for.</summary>
    public static Results Kinds(this Outcome outcome) => outcome switch
    {
        Outcome.Zero => Results.Zero,
        Outcome.Negative => Results.Negative,
        Outcome.Positive => Results.Positive,
        Outcome.NonZero => Results.Negative | Results.Positive,
        Outcome.False => Results.False,
        Outcome.True => Results.True,
        _ => Results.Any,
    };
}
