namespace VcpuLint.Model;

/// <summary>An exploration found violations, and the test asserted that there are none.</summary>
public sealed class ExplorationFailedException : Exception
{
    internal ExplorationFailedException(ExplorationResult result)
        : base(Tell(result)) => Result = result;

    /// <summary>Gets what came of the exploration.</summary>
    public ExplorationResult Result { get; }

    private static string Tell(ExplorationResult result)
    {
        string others = string.Join('\n', result.Violations.Skip(1).Select(other => $"  {other.Message.Split(". Last: ")[0]}"));
        return $"The port breaks the protocol ({result}).\n{result.Violations[0]}"
            + (others.Length > 0 ? $"\nThe other violations, each with its own schedule in the result:\n{others}" : string.Empty);
    }
}
