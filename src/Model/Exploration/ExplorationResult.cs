namespace VcpuLint.Model;

/// <summary>What came of an exploration.</summary>
public sealed class ExplorationResult
{
    /// <summary>Gets the bounds that it was made with.</summary>
    public required ExplorationBounds Bounds { get; init; }

    /// <summary>Gets how many schedules were played, each of them once, 1 or more.</summary>
    public required int Runs { get; init; }

    /// <summary>Gets how many choice points they had together.</summary>
    public required long Choices { get; init; }

    /// <summary>Gets how many choice points the run with the most of them had.</summary>
    public required int MostChoices { get; init; }

    /// <summary>Gets how many calls of the model the longest run made.</summary>
    public required int MostCalls { get; init; }

    /// <summary>Gets a value indicating whether every schedule within the bounds was played.</summary>
    public required bool Exhausted { get; init; }

    /// <summary>Gets up to how many surprises every schedule was played; -1 if not even the quiet one was.</summary>
    public required int CompleteSurprises { get; init; }

    /// <summary>Gets how many runs were ended by <see cref="ExplorationBounds.Calls"/> and are not known to be endless.</summary>
    public required int CutOffByCalls { get; init; }

    /// <summary>Gets how many runs were ended because they entered the guest again and again after the last signal.</summary>
    public required int CutOffByEntries { get; init; }

    /// <summary>Gets the first schedule whose run was cut off, to see why; <see langword="null"/> if none was.</summary>
    public required Witness? CutOff { get; init; }

    /// <summary>
    /// Gets the mistakes, each once: they differ in how, in the rule, in the flags or, if they are exceptions of the port, in the type of the
    /// exception. Each has the schedule with the fewest surprises that shows it, and of these one with the fewest calls. They are in the order of
    /// their surprises and calls.
    /// </summary>
    public required IReadOnlyList<ExplorationViolation> Violations { get; init; }

    /// <summary>Does nothing if there is no violation.</summary>
    /// <exception cref="ExplorationFailedException">There is one; the message tells the shortest in full, and the others in a line each.</exception>
    public void ThrowIfViolated()
    {
        if (Violations.Count > 0)
        {
            throw new ExplorationFailedException(this);
        }
    }

    /// <summary>Tells the numbers in one line.</summary>
    /// <returns>For example <c>5211 runs with up to 2 surprises: 0 violations; at most 61 choices and 88 calls in a run, 0 runs cut off</c>.</returns>
    public override string ToString() =>
        $"{Runs} runs with up to {Bounds.Surprises} surprises{(Exhausted ? string.Empty : $" (complete up to {CompleteSurprises})")}: "
        + $"{Violations.Count} violations; {Choices} choices, at most {MostChoices} choices and {MostCalls} calls in a run, "
        + $"{CutOffByCalls + CutOffByEntries} runs cut off";
}
