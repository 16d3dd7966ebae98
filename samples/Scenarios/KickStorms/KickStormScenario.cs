using System.CommandLine;
using System.Text.Json.Nodes;
using VcpuLint.Ports.X86;
using VcpuLint.Ports.X86Timekeeping;
using VcpuLint.Regressions;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.KickStorms;

/// <summary>
/// (b) The kick storm of 6.19: without a master clock and with unstable counters each load asks for an update of all clocks of the VM, which
/// kicks every
/// other vCPU. Up to 6.18 a delay limited that, since 7.1 a rate limit does.
/// </summary>
internal sealed class KickStormScenario : Scenario
{
    private static readonly int[] StandardSizes = [4, 8, 12, 16];

    private readonly Option<double> _seconds = Numbers.Of("--seconds", "Virtual time of each run", 1.0, 0.01, 60.0);
    private readonly Option<int> _cpus = Numbers.Of("--cpus", "CPUs of the host", 32, 1, 1024);
    private readonly Option<int> _vcpus = Numbers.Of("--vcpus", "vCPUs of all VMs together", 192, 1, 4096);
    private readonly Option<int[]> _sizes = new("--sizes")
    {
        Description = "vCPUs per VM, any number of sizes of 1 to 256",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = static _ => StandardSizes,
    };

    private readonly Option<bool> _stable = new("--stable") { Description = "The counters are stable: only a load on another CPU asks" };

    public KickStormScenario() => _sizes.Validators.Add(static result =>
    {
        if (result.Tokens.FirstOrDefault(static token => int.TryParse(token.Value, out int size) && size is < 1 or > 256) is { } wrong)
        {
            result.AddError($"--sizes has {wrong.Value}; a VM has between 1 and 256 vCPUs.");
        }
    });

    /// <summary>Gets the three releases with their ports.</summary>
    public static IReadOnlyList<(string Release, ArchPort Port)> Releases =>
        [("6.18", new DeferredClockUpdates()), ("6.19", new X86GlobalUpdateAtEveryLoad()), ("7.1", new X86Port())];

    /// <inheritdoc/>
    public override string Name => "kick-storm";

    /// <inheritdoc/>
    public override string Summary => "x86 without a master clock: what clock updates of all vCPUs at every load do to a host, over vCPUs per VM.";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [_seconds, _cpus, _vcpus, _sizes, _stable];

    /// <inheritdoc/>
    public override Outcome Run(ParseResult arguments, ulong seed, Progress progress)
    {
        Nanoseconds time = Units.FromSeconds(arguments.Chosen(_seconds, 1.0));
        var runs = new List<(string Release, StormRun Run)>();
        foreach (int size in arguments.Chosen(_sizes, StandardSizes))
        {
            var load = new StormLoad
            {
                Cpus = arguments.Chosen(_cpus, 32),
                Vcpus = arguments.Chosen(_vcpus, 192),
                PerVm = size,
                IsTscUnstable = !arguments.Chosen(_stable, false),
                Seed = seed,
            };
            foreach ((string release, ArchPort port) in Releases)
            {
                progress.Begin($"{release}, {size} vCPUs per VM", time + StormRun.WarmUp);
                runs.Add((release, StormRun.Of(port, load, time, progress.Advance)));
            }
        }

        return Describe(runs);
    }

    private static Outcome Describe(IReadOnlyList<(string Release, StormRun Run)> runs)
    {
        string[] columns =
        [
            "vCPUs per VM", "release", "steal %", "kernel CPUs", "requests for all/s", "kicks/s", "vain wake-ups/s", "interrupted guests/s",
        ];
        IReadOnlyList<object>[] data =
        [
            .. runs.Select(static r => (IReadOnlyList<object>)
            [
                r.Run.Load.PerVm, r.Release, Math.Round(100 * r.Run.Steal, 4), Math.Round(r.Run.KernelCpus, 3), Math.Round(r.Run.GlobalUpdates),
                Math.Round(r.Run.Kicks), Math.Round(r.Run.VainWakeUps), Math.Round(r.Run.Interrupts),
            ]),
        ];
        StormLoad load = runs[0].Run.Load;
        return new Outcome(
            $"{load.Vcpus} vCPUs on {load.Cpus} CPUs, TSC {(load.IsTscUnstable ? "unstable" : "stable")}, no master clock",
            new Table([.. columns, "reported"], [.. data.Select(static row => (IReadOnlyList<object>)[.. row, Reported((string)row[1])])]),
            ["The costs of wake-ups and exits are calibrated for the 2 to 3 CPUs of 6.18; how it grows with n and the order of the ports are not."],
            new Table(
                ["vcpus", "release", "steal", "kernel_cpus", "requests_for_all", "kicks", "vain_wakeups", "interrupts", "events", "hand_overs"],
                [.. data.Zip(runs, static (row, r) => (IReadOnlyList<object>)[.. row, r.Run.Events, r.Run.HandOvers])]),
            Chart());
    }

    private static string Reported(string release) => release switch
    {
        "6.18" => "steal < 0.02 %, 2 to 3 CPUs",
        "6.19" => "steal 3 to 24 %, 3 to 12 CPUs",
        _ => "repaired",
    };

    private static JsonObject Chart() => JsonNode.Parse(
        """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
          "hconcat": [
            {
              "width": 320,
              "height": 280,
              "mark": { "type": "line", "point": true },
              "encoding": {
                "x": { "field": "vcpus", "type": "quantitative", "title": "vCPUs per VM" },
                "y": { "field": "steal", "type": "quantitative", "title": "steal (%)", "scale": { "type": "log" } },
                "color": { "field": "release", "type": "nominal" }
              }
            },
            {
              "width": 320,
              "height": 280,
              "mark": { "type": "line", "point": true },
              "encoding": {
                "x": { "field": "vcpus", "type": "quantitative", "title": "vCPUs per VM" },
                "y": { "field": "kicks", "type": "quantitative", "title": "kicks of other vCPUs per second" },
                "color": { "field": "release", "type": "nominal" }
              }
            }
          ]
        }
        """)!.AsObject();
}
