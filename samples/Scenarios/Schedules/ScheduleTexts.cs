using System.Globalization;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.Schedules;

/// <summary>What a run by a schedule came to, as text and figures.</summary>
internal static class ScheduleTexts
{
    /// <summary>Makes the table of some runs: for each of them one mistake, or none.</summary>
    public static Table Figures(IReadOnlyList<(ScheduleRun Run, ExplorationViolation? Wrong)> runs) => new(
        ["port", "rule", "work not looked for", "wrong", "entries", "guest (ms)", "undone (ms)", "longest (ms)", "end"],
        [.. runs.Select(static r => Row(r.Run, r.Wrong))]);

    /// <summary>Makes the data of the same runs.</summary>
    public static Table Data(IReadOnlyList<(ScheduleRun Run, ExplorationViolation? Wrong)> runs) => new(
        ["port", "rule", "flags", "wrong", "entries", "guest_ms", "undone_ms", "longest_ms", "end", "schedule"],
        [.. runs.Select(static r => (IReadOnlyList<object>)[.. Row(r.Run, r.Wrong), $"{r.Run.Run.Schedule}"])]);

    /// <summary>Tells the calls one by one, and where what is wrong.</summary>
    public static IReadOnlyList<string> Calls(ScheduleRun run)
    {
        var lines = new List<string> { "The calls, and in brackets what the host did:" };
        for (int call = 0; call <= run.Run.Trace.Count; call++)
        {
            foreach (ExplorationViolation wrong in run.Run.Violations.Where(wrong => wrong.Trace.Count == call))
            {
                lines.Add($"      at {Milliseconds(wrong.At!.Value).ToString("0.000", CultureInfo.InvariantCulture)} ms: {wrong.Message}");
            }

            if (call < run.Run.Trace.Count)
            {
                lines.Add($"{call + 1,4}  {run.Run.Trace[call]}");
            }
        }

        return lines;
    }

    private static IReadOnlyList<object> Row(ScheduleRun run, ExplorationViolation? wrong)
    {
        (double all, double longest) = wrong is null ? (double.NaN, double.NaN) : run.MillisecondsUndone(wrong);
        return
        [
            run.Port,
            wrong is null ? "none" : wrong.RuleId ?? wrong.Exception.GetType().Name,
            wrong is null ? string.Empty : Names(wrong),
            wrong is null ? 0 : run.Count(wrong),
            run.Run.Entries,
            Math.Round(Milliseconds(run.Times.Guest), 3),
            Math.Round(all, 3),
            Math.Round(longest, 3),
            End(run.Run),
        ];
    }

    private static string Names(ExplorationViolation wrong) => wrong.Flags switch
    {
        ThreadFlags.TransferWork => "all",
        ThreadFlags.None when wrong.Kind == ExplorationViolationKind.Entry => "requests",
        ThreadFlags.None => string.Empty,
        var flags => string.Join(", ", Enum.GetValues<ThreadFlag>().Where(flag => flags.HasFlag((ThreadFlags)(1 << (int)flag)))),
    };

    private static string End(ScheduledRun run) => !run.IsStopped ? $"returned {run.Result}" : run.Violations.LastOrDefault()?.Kind switch
    {
        ExplorationViolationKind.Call => "stopped by it",
        ExplorationViolationKind.Exception => "stopped by it",
        ExplorationViolationKind.Endless => "never returns",
        _ => "cut off",
    };

    private static double Milliseconds(Nanoseconds time) => time.Seconds() * 1000;
}
