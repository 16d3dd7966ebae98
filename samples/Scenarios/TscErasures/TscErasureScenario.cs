using System.CommandLine;
using System.Text.Json.Nodes;
using VcpuLint.Ports.X86Timekeeping;
using VcpuLint.Regressions;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.TscErasures;

/// <summary>(d) How loads on another CPU treat a guest's counter where the host's counters differ: 2.6.36, and the two steps of 2.6.37.</summary>
internal sealed class TscErasureScenario : Scenario
{
    private static readonly double[] Duties = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9];

    private readonly Option<double> _seconds = Numbers.Of("--seconds", "Virtual time of each run", 100.0, 1.0, 3600.0);
    private readonly Option<int> _cpus = Numbers.Of("--cpus", "CPUs of the host", 4, 2, 64);

    /// <summary>Gets the ports by the commits that they show.</summary>
    public static IReadOnlyList<(string Commit, ArchPort Port)> Commits =>
        [("2.6.36 (VMX)", new BackwardTscRepaired()), ("e48672fa25e8", new X86ElapsedTimeErased()), ("c285545f813d", new CatchingUpTsc())];

    /// <inheritdoc/>
    public override string Name => "tsc-erasure";

    /// <inheritdoc/>
    public override string Summary => "x86 of 2.6.37: one counter that is 10 us behind, and what it costs a guest that is not always on a CPU.";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [_seconds, _cpus];

    /// <inheritdoc/>
    public override Outcome Run(ParseResult arguments, ulong seed, Progress progress)
    {
        Nanoseconds time = Units.FromSeconds(arguments.Chosen(_seconds, 100.0));
        int cpus = arguments.Chosen(_cpus, 4);
        var rows = new List<IReadOnlyList<object>>();
        var data = new List<IReadOnlyList<object>>();
        foreach (double duty in Duties)
        {
            var seconds = new List<object>();
            ErasureRun? erased = null;
            foreach ((string commit, ArchPort port) in Commits)
            {
                progress.Begin($"{commit}, {duty:p0} of a CPU", time);
                ErasureRun run = ErasureRun.Of(port, duty, cpus, time, seed, progress.Advance);
                erased = port is X86ElapsedTimeErased ? run : erased;
                seconds.Add(Math.Round(run.GuestSeconds, 3));
                data.Add([run.Duty, commit, run.Moves, run.GuestSeconds]);
            }

            data.Add([erased!.Duty, "T (1 - (1 - u) q)", erased.Moves, erased.ErasedSeconds]);
            rows.Add([Math.Round(erased.Duty, 4), Math.Round(erased.Moves, 4), .. seconds, Math.Round(erased.ErasedSeconds, 3)]);
        }

        return new Outcome(
            $"Seconds that a guest's TSC counts in ten, on {cpus} CPUs",
            new Table(["u, loaded", "q, other CPU", .. Commits.Select(static c => c.Commit), "T (1 - (1 - u) q)"], rows),
            ["Nobody reported a rate: guests' clocks fell behind, and bisections found e48672fa25e8. The last column follows from its load."],
            new Table(["duty", "port", "moves", "guest_seconds"], data),
            Chart());
    }

    private static JsonObject Chart() => JsonNode.Parse(
        """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
          "width": 480,
          "height": 300,
          "mark": { "type": "line", "point": true },
          "encoding": {
            "x": { "field": "duty", "type": "quantitative", "title": "part of the time on a CPU" },
            "y": { "field": "guest_seconds", "type": "quantitative", "title": "seconds by the guest's TSC, of 10" },
            "color": { "field": "port", "type": "nominal" },
            "strokeDash": {
              "condition": { "test": "datum.port == 'T (1 - (1 - u) q)'", "value": [4, 4] },
              "value": [1, 0]
            }
          }
        }
        """)!.AsObject();
}
