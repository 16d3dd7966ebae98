using System.Diagnostics;
using System.Globalization;
using VcpuLint.Sweep.Clock;

namespace VcpuLint.Oracle.Tests.Clock;

/// <summary>Adds up what the gate of the clock rules has compared, and leaves it as a file beside the tests.</summary>
public sealed class ClockGateSummary : IDisposable
{
    private readonly List<string> _lines = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ClockTally _sum = new();

    /// <summary>Gets the file: figures of the last run.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "clock-gate.txt");

    /// <inheritdoc/>
    public void Dispose()
    {
        Add("all", _sum);
        File.WriteAllLines(Path, _lines);
    }

    /// <summary>Adds a tally, and says it in words.</summary>
    internal string Add(string name, ClockTally tally, bool isNew = true)
    {
        string rules = string.Join(", ", tally.Wrong.Select(static w => string.Create(CultureInfo.InvariantCulture, $"VCPU{w.Key} {w.Value:n0}")));
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {tally.Programs:n0} programs, {tally.Correct:n0} correct, {tally.Programs - tally.Correct:n0} wrong ({rules}); {tally.Misses:n0} misses, "
                + $"{tally.FalseAlarms:n0} false alarms, {tally.Unproven:n0} unproven; {_clock.Elapsed.TotalSeconds:n0} s since the start");
        _lines.Add(line);
        if (isNew && tally != _sum)
        {
            _sum.Add(tally);
        }

        return line;
    }
}
