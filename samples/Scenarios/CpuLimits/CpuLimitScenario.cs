using System.CommandLine;
using System.Text.Json.Nodes;
using VcpuLint.Ports.PowerPC.Book3SHvP9;
using VcpuLint.Regressions;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.CpuLimits;

/// <summary>
/// (a) Book3S HV under <c>cpu.max</c>: the port of 7.2 neither drains nor checks NOTIFY_RESUME, by which tasks over their limit are taken off the
/// CPU since 6.18.
/// </summary>
internal sealed class CpuLimitScenario : Scenario
{
    private readonly Option<double> _seconds = Numbers.Of(
        "--seconds", "For how long the guest works before it returns to user space once", 10.0, 1.0, 3600.0);
    private readonly Option<int> _quota = Numbers.Of("--quota", "The quota in ms", 30, 1, 1000);
    private readonly Option<int> _period = Numbers.Of("--period", "The period in ms", 100, 1, 1000);

    /// <inheritdoc/>
    public override string Name => "cpu-limit";

    /// <inheritdoc/>
    public override string Summary => "Book3S HV under cpu.max: a limit that is ignored, and a VM that stands still for it later.";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [_seconds, _quota, _period];

    /// <inheritdoc/>
    public override Outcome Run(ParseResult arguments, ulong seed, Progress progress)
    {
        Nanoseconds busy = Units.FromSeconds(arguments.Chosen(_seconds, 10));
        var limit = new CpuLimit(
            Nanoseconds.FromMilliseconds((ulong)arguments.Chosen(_quota, 30)), Nanoseconds.FromMilliseconds((ulong)arguments.Chosen(_period, 100)));
        return Describe(limit, RunAll(limit, busy, seed, progress));
    }

    /// <summary>Runs the three ways in which ports and schedulers of the time met.</summary>
    public static IReadOnlyList<LimitedRun> RunAll(CpuLimit limit, Nanoseconds busy, ulong seed, Progress progress)
    {
        (string Name, ArchPort Port, ThrottleMethod Throttling)[] cases =
        [
            ("7.2", new Book3SHvP9(), ThrottleMethod.TaskWork),
            ("7.3", new Book3SHvP9Port(), ThrottleMethod.TaskWork),
            ("7.2, scheduler of 6.17", new Book3SHvP9(), ThrottleMethod.Dequeue),
        ];
        var runs = new List<LimitedRun>();
        foreach ((string name, ArchPort port, ThrottleMethod throttling) in cases)
        {
            // A debt is paid from the quota of the periods to come.
            ulong share = name == "7.2" ? Math.Max(limit.Period.Value / limit.Quota.Value, 1) : 1;
            progress.Begin(name, busy * share);
            runs.Add(LimitedRun.Of(name, port, throttling, limit, busy, seed, progress.Advance));
        }

        return runs;
    }

    private static Outcome Describe(CpuLimit limit, IReadOnlyList<LimitedRun> runs)
    {
        IReadOnlyList<object> Row(string what, Func<LimitedRun, double> value, string reported) =>
            [what, .. runs.Select(run => (object)Math.Round(value(run), 3)), reported];

        IReadOnlyList<object>[] rows =
        [
            Row("CPU time used, of the quota", static run => run.UsageOfQuota, "a guest limited to a part of a CPU uses a whole one"),
            Row("periods in which it was throttled", static run => run.ThrottledPeriods, "all"),
            Row("debt grows by (ms/s)", static run => run.DebtGrowth, "700 (-209.7 s to -213.9 s in 6 s)"),
            Row("debt at the return to user space (ms)", static run => run.Debt, "213,900"),
            Row("then stands still for (ms)", static run => run.Freeze, "about 710,000, for that debt"),
            Row("debt is paid at (ms/s)", static run => run.Recovery, "300"),
            Row("over the limit again after (ms)", static run => run.UntilNextDebt, "within the first period"),
            Row("of its time in the guest, with NOTIFY_RESUME pending", static run => run.NotifyResumeUndone, string.Empty),
            Row("entries with NOTIFY_RESUME unchecked", static run => run.BrokenEntries, "VCPU1002"),
        ];
        var data = new Table(
            ["run", "second", "remaining_ms"],
            [
                .. runs.SelectMany(static run => run.Samples.Select(
                    s => (IReadOnlyList<object>)[run.Name, Math.Round(s.Second, 6), Math.Round(s.Remaining, 3)])),
            ]);
        return new Outcome(
            $"cpu.max {limit.Quota.Value / 1000} {limit.Period.Value / 1000}: one busy vCPU, one return to user space",
            new Table(["figure", .. runs.Select(static run => run.Name), "reported"], rows),
            ["The reported trace is of a quota of 30 ms in 100 ms; its debt is that of 300 s, and of --seconds 305.6 here."],
            data,
            Chart());
    }

    private static JsonObject Chart() => JsonNode.Parse(
        """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
          "width": 640,
          "height": 320,
          "mark": { "type": "line", "strokeWidth": 1.5 },
          "encoding": {
            "x": { "field": "second", "type": "quantitative", "title": "virtual time (s)" },
            "y": { "field": "remaining_ms", "type": "quantitative", "title": "runtime_remaining (ms)" },
            "color": { "field": "run", "type": "nominal", "title": "port", "legend": { "labelLimit": 300 } }
          }
        }
        """)!.AsObject();
}
