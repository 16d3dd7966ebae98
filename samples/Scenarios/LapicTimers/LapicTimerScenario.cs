using System.CommandLine;
using System.Text.Json.Nodes;
using VcpuLint.Ports.X86Timekeeping;
using VcpuLint.Regressions;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.LapicTimers;

/// <summary>(e) A periodic timer with two deadlines on two clocks, and the same timer after a long pause.</summary>
internal sealed class LapicTimerScenario : Scenario
{
    private readonly Option<int> _seconds = Numbers.Of("--seconds", "Virtual time of each run", 200, 1, 3600);
    private readonly Option<int> _period = Numbers.Of("--period", "The period of the timer in us", 1000, 100, 100_000);
    private readonly Option<int> _slew = Numbers.Of("--slew", "By how many ppm NTP makes the host's clock faster", -20, -500, 500);
    private readonly Option<int> _pause = Numbers.Of("--pause", "For how many seconds the VM is stopped", 600, 1, 86_400);

    /// <summary>Gets the ports by the commits that they show.</summary>
    public static IReadOnlyList<(string Commit, ArchPort Port)> Commits =>
    [
        ("8003c9ae204e", new X86LapicDeadlinesApart()), ("d8f2f498d9ed", new X86LapicTargetInThePast()), ("18ab3fc8e880", new PeriodicLapicTimer()),
    ];

    /// <inheritdoc/>
    public override string Name => "lapic-timer";

    /// <inheritdoc/>
    public override string Summary => "x86: a periodic timer whose two deadlines drift apart, and what it does after a long pause.";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [_seconds, _period, _slew, _pause];

    /// <inheritdoc/>
    public override Outcome Run(ParseResult arguments, ulong seed, Progress progress)
    {
        Nanoseconds time = Nanoseconds.Second * (ulong)arguments.Chosen(_seconds, 200);
        Nanoseconds period = Nanoseconds.FromMicroseconds((ulong)arguments.Chosen(_period, 1000));
        Nanoseconds pause = Nanoseconds.Second * (ulong)arguments.Chosen(_pause, 600);
        int slew = arguments.Chosen(_slew, -20);
        var runs = new List<(TimerRun Run, PausedRun Paused)>();
        foreach ((string commit, ArchPort port) in Commits)
        {
            progress.Begin(commit, time + (pause * 2));
            TimerRun run = TimerRun.Of(commit, port, period, slew * 1000L, time, progress.Advance);
            runs.Add((run, PausedRun.Of(port, period, pause, progress.Advance)));
        }

        return Describe(runs, time, period, slew, pause);
    }

    private static Outcome Describe(
        IReadOnlyList<(TimerRun Run, PausedRun Paused)> runs, Nanoseconds time, Nanoseconds period, int slew, Nanoseconds pause)
    {
        IReadOnlyList<object> Row(string what, Func<TimerRun, PausedRun, double> value, string expected) =>
            [what, .. runs.Select(r => (object)Math.Round(value(r.Run, r.Paused), 1)), expected];

        List<IReadOnlyList<object>> rows =
        [
            .. ((double[])[10, 60, 110, 160]).Where(second => second <= time.Seconds()).Select(second => Row(
                $"interrupts in the second up to {second} s", (run, _) => run.RateAt(second), "1000, 500, 333, 250 with the first")),
            Row("deadlines apart by at most (ns)", static (run, _) => run.MaxDivergence, "20 us for each second; below 25 ns"),
            Row($"calls of the timer in 1.5 periods after {pause.Seconds()} s of pause", static (_, paused) => paused.Calls, "one for each period; 1"),
        ];
        return new Outcome(
            $"A timer of {period.Value / 1000} us, the host's clock {Math.Abs(slew)} ppm {(slew < 0 ? "slower" : "faster")} than its counters",
            new Table(["figure", .. runs.Select(static r => r.Run.Name), "expected"], rows),
            ["The reports name late and lost ticks of 1 kHz guests, and hard lockups (CVE-2025-71104); the figures follow from the arithmetic."],
            new Table(
                ["port", "second", "interrupts", "divergence_ns"],
                [
                    .. runs.SelectMany(static r => r.Run.Samples.Select(
                        s => (IReadOnlyList<object>)[r.Run.Name, s.Second, s.Rate, Math.Round(s.Divergence, 1)])),
                ]),
            Chart());
    }

    private static JsonObject Chart() => JsonNode.Parse(
        """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
          "width": 640,
          "height": 280,
          "mark": { "type": "line", "strokeWidth": 1.5 },
          "encoding": {
            "x": { "field": "second", "type": "quantitative", "title": "virtual time (s)" },
            "y": { "field": "interrupts", "type": "quantitative", "title": "interrupts that the guest got in a second" },
            "color": { "field": "port", "type": "nominal" }
          }
        }
        """)!.AsObject();
}
