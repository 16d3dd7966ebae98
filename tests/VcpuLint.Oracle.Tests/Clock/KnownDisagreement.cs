using VcpuLint.Sweep.Clock;

namespace VcpuLint.Oracle.Tests.Clock;

/// <summary>One thing that the analyzer says wrongly.</summary>
/// <param name="Program">The smallest program that shows it.</param>
/// <param name="Difference">Which rule is missed or reported wrongly.</param>
/// <param name="Words">A program may show it whose notation has all of these. Of words with bars between them one is enough.</param>
internal sealed record KnownDisagreement(string Program, string Difference, params string[] Words)
{
    /// <summary>Gets how a program has to be written to show it; null if it does not matter.</summary>
    public ClockShape? Shape { get; init; }

    /// <summary>Gets how often the first word has to be there.</summary>
    public int Times { get; init; } = 1;

    public bool Covers(ClockDisagreement found, string difference)
    {
        string text = found.Program.ToString();
        return difference == Difference
            && (Shape is not { } shape || shape == found.Shape)
            && Words.All(word => word.Split('|').Any(w => text.Contains(w, StringComparison.Ordinal)))
            && (Times == 1 || text.Split(Words[0]).Length > Times);
    }
}
