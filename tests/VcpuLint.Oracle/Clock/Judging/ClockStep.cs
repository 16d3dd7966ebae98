using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>One step of a root, with the helper's text in the place of its calls. Steps follow one another, except where one names its next.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Site">The place in the root's text; -1 if it has none.</param>
internal sealed record ClockStep(ClockStepKind Kind, int Site = -1)
{
    public ClockOperation? Operation { get; init; }

    public ClockQuestion? Question { get; init; }

    /// <summary>Gets the variable; those of the helper come behind those of the root.</summary>
    public int Variable { get; init; }

    /// <summary>Gets the value that the variable gets.</summary>
    public bool Value { get; init; }

    /// <summary>Gets where it goes on after yes, or without a question.</summary>
    public ClockLabel? Yes { get; init; }

    /// <summary>Gets where it goes on after no.</summary>
    public ClockLabel? No { get; init; }
}

/// <summary>What a step does.</summary>
internal enum ClockStepKind
{
    /// <summary>Calls something.</summary>
    Call,

    /// <summary>Asks something.</summary>
    Ask,

    /// <summary>Asks a variable.</summary>
    Test,

    /// <summary>Goes either way.</summary>
    Choose,

    /// <summary>Gives a variable a value.</summary>
    Set,

    /// <summary>Goes on elsewhere.</summary>
    Jump,

    /// <summary>Returns from the root.</summary>
    End,
}

/// <summary>A place among the steps, known when it is reached.</summary>
internal sealed class ClockLabel
{
    public int At { get; set; } = -1;
}
