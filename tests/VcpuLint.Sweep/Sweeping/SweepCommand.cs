using System.CommandLine;
using System.CommandLine.Parsing;
using Spectre.Console;
using VcpuLint.Oracle.Enumeration;

namespace VcpuLint.Sweep.Sweeping;

/// <summary>
/// <c>sweep</c>: judges every program of a number of nodes, or one part of them. Parts are processes of their own and share nothing, so that
/// any number of machines can take one each; <c>merge</c> adds up what they leave.
/// </summary>
internal static class SweepCommand
{
    private static readonly Option<string> AlphabetName = new("--alphabet")
    {
        Description = "What programs are made of: core or full.",
        DefaultValueFactory = static _ => Alphabet.Core.Name,
    };

    private static readonly Option<int> Nodes = new("--nodes")
    {
        Description = "The number of nodes of each program.",
        DefaultValueFactory = static _ => 4,
    };

    private static readonly Option<bool> Mutants = new("--mutants") { Description = "In their place, every single mistake in the run loops of the samples." };

    private static readonly Option<int> Compound = new("--compound") { Description = "In their place, so many double mistakes in each run loop of the samples." };

    private static readonly Option<int> Random = new("--random") { Description = "In their place, so many larger programs drawn at random." };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "What is drawn at random depends on this alone.", DefaultValueFactory = static _ => 1 };

    private static readonly Option<string> Part = new("--shard")
    {
        Description = "The part to do, as 3/8: part 3 of 8.",
        DefaultValueFactory = static _ => "1/1",
    };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The folder for the result. A part that was stopped goes on from the file that is there.",
        DefaultValueFactory = static _ => new DirectoryInfo("sweep"),
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "How many compilations are analysed at a time.",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
    };

    public static Command Create()
    {
        AlphabetName.Validators.Add(static r => Check(r, Alphabet.Find(r.GetValueOrDefault<string>()) is not null, "there are two alphabets: core and full"));
        Nodes.Validators.Add(static r => Check(r, r.GetValueOrDefault<int>() is >= 1 and <= 12, "a number of nodes is 1 to 12"));
        Part.Validators.Add(static r => Check(r, PartOf(r.GetValueOrDefault<string>()) is not null, "a part is written as 3/8"));
        foreach (var count in new[] { Compound, Random })
        {
            count.Validators.Add(static r => Check(r, r.GetValueOrDefault<int>() is >= 0 and <= 100_000_000, "a number of programs is at most 100000000"));
        }

        Jobs.Validators.Add(static r => Check(r, r.GetValueOrDefault<int>() is >= 1 and <= 256, "a number of jobs is 1 to 256"));
        var command = new Command("sweep", "Judges every program of a number of nodes, or every mutant of the samples' loops, and the analyzer's answer to each.") { AlphabetName, Nodes, Mutants, Compound, Random, Seed, Part, Out, Jobs };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Reads <c>3/8</c>; null if it says something else.</summary>
    public static (int Shard, int Shards)? PartOf(string? text) =>
        text?.Split('/') is [var shard, var shards] && int.TryParse(shard, out int k) && int.TryParse(shards, out int n) && k >= 1 && k <= n
            ? (k, n) : null;

    private static void Check(OptionResult result, bool isRight, string rule)
    {
        if (!isRight)
        {
            result.AddError($"{result.Option.Name}: {rule}.");
        }
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        var source = arguments.GetValue(Mutants) ? ProgramSource.Mutants()
            : arguments.GetValue(Compound) is > 0 and var count ? ProgramSource.Compound(count, arguments.GetValue(Seed))
            : arguments.GetValue(Random) is > 0 and var many ? ProgramSource.Random(many, arguments.GetValue(Seed))
            : ProgramSource.Enumerated(Alphabet.Find(arguments.GetValue(AlphabetName)!)!, arguments.GetValue(Nodes));
        var (shard, shards) = PartOf(arguments.GetValue(Part))!.Value;
        var folder = Directory.CreateDirectory(arguments.GetValue(Out)!.FullName);
        string path = Path.Combine(folder.FullName, SweepFile.NameOf(source, shard, shards));

        // The number is known only by counting, which takes little beside the judging.
        long total = source.Shard(shard, shards).LongCount();
        try
        {
            var file = await console.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
                .StartAsync(async context =>
                {
                    var bar = context.AddTask($"{source.Name}, part {shard} of {shards}, {total:n0} programs", maxValue: total);
                    var run = new SweepRun(source, shard, shards, arguments.GetValue(Jobs));
                    return await run.RunAsync(path, f => bar.Value = f.Done, cancellation);
                });
            SweepReport.Print(console, $"{source.Name}, part {shard} of {shards}", file.Tally);
            console.WriteLine($"{path}: {(file.Finished ? "finished" : "stopped; the same command goes on")}, {file.Seconds:n0} s");
            return !file.Tally.Agrees ? 1 : file.Finished ? 0 : 2;
        }
        catch (InvalidDataException wrong)
        {
            console.WriteLine(wrong.Message);
            return 3;
        }
    }
}
