using System.Text.Json.Nodes;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.Tests;

/// <summary>The command line: what it prints, what it leaves behind, and what it says to nonsense.</summary>
public sealed class RunnerTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"scenarios-{Guid.NewGuid():N}");

    public static TheoryData<string, string> Nonsense => new()
    {
        { "", "Which scenario?" },
        { "storm-kick", "no scenario 'storm-kick'" },
        { "cpu-limit --seconds", "--seconds" },
        { "cpu-limit --seconds abc", "abc" },
        { "cpu-limit --seconds -1", "has to be between" },
        { "cpu-limit --seconds NaN", "has to be between" },
        { "cpu-limit --quota 0", "has to be between" },
        { "cpu-limit --quota 1.5", "1.5" },
        { "cpu-limit --wheels 4", "--wheels" },
        { "kick-storm --sizes 4 0", "between 1 and 256" },
        { "kick-storm --cpus 100000", "has to be between" },
        { "kick-storm --seed -1", "-1" },
        { "list 4", "4" },
        { "witness --port X87Port", "no port 'X87Port'" },
        { "witness --schedule nonsense", "needs --port" },
        { "witness --port X86Port --schedule nonsense", "'nonsense'" },
        { "witness --entries 0", "has to be between" },
    };

    public static TheoryData<string, string> SchedulesThatDoNotFit => new()
    {
        { "entries 3, wake-ups 3, calls 500, vcpu 0: at 999 kick", "the run has only" },
        { "entries 3, wake-ups 3, calls 500, vcpu 0: at 0 exit Halt of vcpu 0", "but there the port looks" },
        { "entries 3, wake-ups 3, calls 500, vcpu 1", "no vCPU 1" },
        { "entries 3, wake-ups 3, calls 500, vcpu 0: at 3 move 2", "needs 3 CPUs" },
        { "entries 3, wake-ups 3, calls 500, vcpu 0: at 3 raise 4 of vcpu 0", "There is no ThreadFlags '4'" },
    };

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Nonsense_GetsOneLineAndExitCode2(string arguments, string reason)
    {
        (int code, string output, string errors) = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Equal(1, errors.Count(static c => c == '\n'));
    }

    [Theory]
    [MemberData(nameof(SchedulesThatDoNotFit))]
    public void ScheduleThatDoesNotFit_GetsOneLineAndExitCode2(string schedule, string reason)
    {
        (int code, string output, string errors) = Run("witness", "--port", "Book3SHvP9", "--schedule", schedule);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Equal(1, errors.Count(static c => c == '\n'));
    }

    [Fact]
    public void FolderThatCannotBeMade_GetsOneLineAndExitCode2()
    {
        Directory.CreateDirectory(_folder);
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        (int code, string output, string errors) = Run("cpu-limit", "--out", Path.Combine(file, "below"));

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal(1, errors.Count(static c => c == '\n'));
    }

    [Fact]
    public void List_HasAllScenarios()
    {
        (int code, string output, _) = Run("list");

        Assert.Equal(0, code);
        Assert.All(AllScenarios.List, scenario => Assert.Contains(scenario.Name, output, StringComparison.Ordinal));
    }

    /// <summary>The table has the figures beside the reported ones, and the files have the data and a chart of it.</summary>
    [Fact]
    public void Scenario_PrintsATableAndWritesFiles()
    {
        (int code, string output, string errors) = Run("cpu-limit", "--seconds", "2", "--out", _folder);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("-209.7 s to -213.9 s in 6 s", output, StringComparison.Ordinal);
        Assert.Equal(
            ["cpu-limit.csv", "cpu-limit.figures.csv", "cpu-limit.vl.json"],
            Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string[] rows = File.ReadAllLines(Path.Combine(_folder, "cpu-limit.csv"));
        Assert.Equal("run,second,remaining_ms", rows[0]);
        Assert.All(rows.Skip(1), static row => Assert.Equal(3, row.Count(static c => c == ',') + 1 - (row.StartsWith('"') ? 1 : 0)));
        JsonNode chart = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "cpu-limit.vl.json")))!;
        Assert.Equal(rows.Length - 1, chart["data"]!["values"]!.AsArray().Count);
        Assert.StartsWith("https://vega.github.io/schema/vega-lite/", chart["$schema"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>What the files have as the schedule of a mistake is what shows it call by call.</summary>
    [Fact]
    public void Witness_CanBeFollowedFromItsFile()
    {
        (int code, string output, string errors) = Run("witness", "--port", "x86fastpathwithoutcheck", "--entries", "3", "--out", _folder);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("VCPU1001", output, StringComparison.Ordinal);
        string row = File.ReadAllLines(Path.Combine(_folder, "witness.csv"))[1];
        string schedule = row.Split('"')[^2];

        (code, output, errors) = Run("witness", "--port", "X86FastPathWithoutCheck", "--schedule", schedule);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("[exit MsrWrite fast of vcpu 0]", output, StringComparison.Ordinal);
        Assert.Contains(" ms: VCPU1001: the guest is entered", output, StringComparison.Ordinal);
    }

    /// <summary>Whoever stops a run finds what was there before, and nothing that is half done.</summary>
    [Fact]
    public void InterruptedRun_LeavesNoFile()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        (int code, _, string errors) = RunUntil(stopped.Token, ["cpu-limit", "--out", _folder]);

        Assert.Equal(130, code);
        Assert.Equal(1, errors.Count(static c => c == '\n'));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void FileThatCannotBeReplaced_KeepsItsOldText()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cpu-limit.csv"));
        (int code, _, string errors) = Run("cpu-limit", "--seconds", "1", "--out", _folder);

        Assert.Equal(2, code);
        Assert.Equal(1, errors.Count(static c => c == '\n'));
        Assert.DoesNotContain(Directory.GetFiles(_folder), static file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => RunUntil(CancellationToken.None, arguments);

    private static (int Code, string Output, string Errors) RunUntil(CancellationToken cancellation, string[] arguments)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        int code = new ScenarioCommands(AllScenarios.List, output, errors).Run(arguments, cancellation);
        return (code, output.ToString(), errors.ToString());
    }
}
