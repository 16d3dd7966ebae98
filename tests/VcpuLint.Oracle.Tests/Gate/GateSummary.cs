using System.Diagnostics;
using System.Globalization;
using VcpuLint.Sweep.Checking;

namespace VcpuLint.Oracle.Tests.Gate;

/// <summary>Adds up what the gate has compared, and leaves it as a file beside the tests, for whoever wants to read figures of a run that passed.</summary>
public sealed class GateSummary : IDisposable
{
    private readonly List<string> _lines = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Tally _sum = new();

    /// <summary>Gets the file: figures of the last run.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "gate.txt");

    /// <inheritdoc/>
    public void Dispose()
    {
        Add("all", _sum);
        string rules = string.Join(", ", _sum.Buggy.Select(static b => string.Create(CultureInfo.InvariantCulture, $"VCPU{b.Key} {b.Value:n0}")));
        File.WriteAllLines(Path, [.. _lines, $"wrong programs by rule: {rules}"]);
    }

    /// <summary>Adds a tally.</summary>
    /// <param name="name">What it is of.</param>
    /// <param name="tally">The tally.</param>
    /// <param name="isNew">Whether these are other programs than the rest, and not other texts of some of them.</param>
    /// <returns>It in words.</returns>
    internal string Add(string name, Tally tally, bool isNew = true)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {tally.Programs:n0} programs, {tally.Correct:n0} correct, {tally.Wrong:n0} wrong, {tally.TooDeep:n0} too deep; "
                + $"{tally.BuggyMissed:n0} misses, {tally.CorrectFlagged:n0} false alarms, {tally.Unproven:n0} unproven; {_clock.Elapsed.TotalSeconds:n0} s since the start");
        _lines.Add(line);
        if (isNew && tally != _sum)
        {
            _sum.Add(tally);
        }

        return line;
    }
}
