using System.CommandLine;
using System.Text.Json.Nodes;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.Schedules;

/// <summary>
/// From a path to its harm: the explorer finds the shortest schedule that shows a mistake, and the simulated host follows it. These are the rules
/// of guest entry, the only ones that the explorer sees being broken.
/// </summary>
internal sealed class WitnessScenario : Scenario
{
    /// <summary>Those under which the tests hold what the explorer sees of a regression against what the analyzer reports of it.</summary>
    private static readonly ExplorationBounds Bounds = new() { Surprises = 2 };

    /// <summary>So often that a second passes.</summary>
    private const int StandardEntries = 250;

    private readonly Option<string?> _port = new("--port")
    {
        Description = "One port of samples/Ports or samples/Regressions, by the name of its class",
    };

    private readonly Option<string?> _schedule = new("--schedule")
    {
        Description = "The schedule that it follows, in place of those that the explorer finds",
    };

    private readonly Option<int> _entries = Numbers.Of(
        "--entries", "How often the guest runs, 4 ms each time, before the signal that ends a schedule that was found", StandardEntries, 1, 100_000);

    /// <inheritdoc/>
    public override string Name => "witness";

    /// <inheritdoc/>
    public override string Summary => "Broken guest entries, by the shortest schedule that the explorer finds: what is left undone, and for how long.";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [_port, _schedule, _entries];

    /// <inheritdoc/>
    public override Outcome Run(ParseResult arguments, ulong seed, Progress progress)
    {
        string? port = arguments.Chosen(_port, null) is { } given ? SamplePorts.Find(given) : null;
        if (arguments.Chosen(_schedule, null) is { } text)
        {
            string name = port ?? throw new ArgumentException("--schedule needs --port: a schedule does not say which port it is for.");
            ScheduleRun run = Follow(name, Witness.Parse(text), seed, progress);
            return Describe($"{name} under its schedule", [.. Mistakes(run)], ScheduleTexts.Calls(run));
        }

        return Describe(
            $"{port ?? "Historic bugs"}: the shortest schedule for each rule that is broken, of up to {Bounds.Surprises} surprises",
            RunAll(port is null ? SamplePorts.Broken : [port], arguments.Chosen(_entries, StandardEntries), seed, progress),
            [
                "Work that an entry does not look for is taken to come there; it is undone while the guest runs, and until the port looks next.",
                "The schedules are in the data (--out); with --port and --schedule one is shown call by call.",
            ]);
    }

    /// <summary>Runs, of each port, the shortest schedule for each rule that it breaks.</summary>
    public static IReadOnlyList<(ScheduleRun Run, ExplorationViolation? Wrong)> RunAll(
        IEnumerable<string> ports, int entries, ulong seed, Progress progress)
    {
        var runs = new List<(ScheduleRun Run, ExplorationViolation? Wrong)>();
        foreach (string name in ports)
        {
            IReadOnlyList<ExplorationViolation> found = Explorer.Explore(() => SamplePorts.Make(name), Bounds).Violations;
            foreach (ExplorationViolation shortest in found.DistinctBy(static wrong => wrong.RuleId))
            {
                runs.Add((Follow(name, Prolonged(name, shortest, entries), seed, progress), shortest));
            }
        }

        return runs;
    }

    /// <summary>
    /// Lets the run go on behind what is wrong, to see how long it lasts. The other kinds of mistakes end the run themselves.
    /// </summary>
    private static Witness Prolonged(string name, ExplorationViolation wrong, int entries)
    {
        Witness longer = wrong.Kind == ExplorationViolationKind.Entry ? wrong.Witness.WithEntries(entries) : wrong.Witness;
        try
        {
            ReplayedRun run = Explorer.Replay(() => SamplePorts.Make(name), longer);
            return run.Violations.Any(again => again.RuleId == wrong.RuleId) ? longer : wrong.Witness;
        }
        catch (WitnessMismatchException)
        {
            return wrong.Witness;
        }
    }

    private static ScheduleRun Follow(string name, Witness schedule, ulong seed, Progress progress)
    {
        progress.Begin(name, Nanoseconds.Second);
        return ScheduleRun.Of(name, schedule, seed, progress.Advance);
    }

    /// <summary>Returns each mistake of a run once; of one without any the run alone.</summary>
    private static IEnumerable<(ScheduleRun Run, ExplorationViolation? Wrong)> Mistakes(ScheduleRun run) => run.Run.Violations
        .DistinctBy(static wrong => (wrong.Kind, wrong.RuleId, wrong.Flags))
        .Select(wrong => (run, (ExplorationViolation?)wrong))
        .DefaultIfEmpty((run, null));

    private static Outcome Describe(
        string title, IReadOnlyList<(ScheduleRun Run, ExplorationViolation? Wrong)> runs, IReadOnlyList<string> notes) =>
        new(title, ScheduleTexts.Figures(runs), notes, ScheduleTexts.Data(runs), Chart());

    private static JsonObject Chart() => JsonNode.Parse(
        """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
          "width": 480,
          "mark": "bar",
          "encoding": {
            "x": { "field": "longest_ms", "type": "quantitative", "title": "longest time in the guest with the work undone (ms)", "stack": null },
            "y": { "field": "port", "type": "nominal", "title": null },
            "yOffset": { "field": "rule", "type": "nominal" },
            "color": { "field": "rule", "type": "nominal", "title": "rule" }
          }
        }
        """)!.AsObject();
}
