using System.CommandLine;
using System.Text.Json.Nodes;
using VcpuLint.Ports.X86;
using VcpuLint.Regressions;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.MasterClocks;

/// <summary>(c) New master clocks that nobody needs, over the frequency of the counters.</summary>
internal sealed class MasterClockScenario : Scenario
{
    private static readonly uint[] Frequencies = [1_900_000, 2_100_000, 2_400_000, 2_695_948, 2_995_200, 3_100_000, 3_600_000];

    private readonly Option<int> _hours = Numbers.Of("--hours", "How long the VM has been up", 24, 1, 720);
    private readonly Option<int> _vcpus = Numbers.Of("--vcpus", "vCPUs of the VM, each of which is asked for a new master clock", 4, 1, 64);

    /// <inheritdoc/>
    public override string Name => "master-clock";

    /// <inheritdoc/>
    public override string Summary => "x86: master clocks that are taken anew for no reason, and by how much guests' clocks jump.";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [_hours, _vcpus];

    /// <inheritdoc/>
    public override Outcome Run(ParseResult arguments, ulong seed, Progress progress)
    {
        int hours = arguments.Chosen(_hours, 24);
        int vcpus = arguments.Chosen(_vcpus, 4);
        Nanoseconds uptime = Nanoseconds.Second * (ulong)(3600 * hours);
        var rows = new List<IReadOnlyList<object>>();
        foreach (uint khz in Frequencies)
        {
            progress.Begin($"{khz} kHz", uptime * 2);
            RefreshRun before = RefreshRun.Of(new X86XenUpdatesMasterClock(), new TscKilohertz(khz), vcpus, uptime, progress: progress.Advance);
            RefreshRun after = RefreshRun.Of(new X86Port(), new TscKilohertz(khz), vcpus, uptime, progress: progress.Advance);
            rows.Add([khz, before.Updates, before.Jump / 1e3, after.Updates, after.Jump / 1e3, Reported(khz)]);
        }

        (RefreshRun Before, RefreshRun After) needed = (Needed(new X86XenUpdatesMasterClock(), vcpus), Needed(new X86Port(), vcpus));
        return new Outcome(
            $"{vcpus} vCPUs asked for a new master clock after {hours} h",
            new Table(["kHz", "629b5348841a: updates", "clocks jump by (us)", "7.3: updates", "clocks jump by (us)", "computed for 24 h"], rows),
            [
                "The 7.3 port handles one request for all, and keeps a pair that was in use and stays so. A positive jump is one forward.",
                $"Where one is needed, because there was none, 629b5348841a takes {needed.Before.Updates} and 7.3 takes {needed.After.Updates}.",
            ],
            new Table(
                ["khz", "updates", "jump_us", "updates_fixed", "jump_fixed_us"],
                [.. rows.Select(static row => (IReadOnlyList<object>)[.. row.Take(5)])]),
            Chart());
    }

    /// <summary>Where the pair that is in use is no reason to keep it, what is left of the repair is that one request does for all.</summary>
    private static RefreshRun Needed(ArchPort port, int vcpus) =>
        RefreshRun.Of(port, new TscKilohertz(Frequencies[0]), vcpus, Nanoseconds.Second, isNeeded: true);

    private static string Reported(uint khz) => khz switch
    {
        2_100_000 => "-5.1 ms",
        2_695_948 => "+54.2 us",
        2_995_200 => "+7.4 ms",
        _ => string.Empty,
    };

    private static JsonObject Chart() => JsonNode.Parse(
        """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
          "width": 480,
          "height": 280,
          "mark": { "type": "bar", "size": 8 },
          "encoding": {
            "x": { "field": "khz", "type": "quantitative", "title": "frequency of the counters (kHz)", "scale": { "zero": false } },
            "y": { "field": "jump_us", "type": "quantitative", "title": "jump of the guest's clock (us)" }
          }
        }
        """)!.AsObject();
}
