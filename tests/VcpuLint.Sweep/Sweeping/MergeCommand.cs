using System.CommandLine;
using Spectre.Console;
using VcpuLint.Sweep.Checking;

namespace VcpuLint.Sweep.Sweeping;

/// <summary><c>merge</c>: adds up the results of the parts of one sweep.</summary>
internal static class MergeCommand
{
    private static readonly Argument<FileInfo[]> Files = new("files")
    {
        Description = "The results of all parts of one sweep.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command("merge", "Adds up the results of the parts of one sweep.") { Files };
        command.SetAction(static arguments => Run(AnsiConsole.Console, arguments.GetValue(Files)!));
        return command;
    }

    /// <summary>Adds up. Returns 0 if all parts are there and agree, 1 if the analyzer was wrong somewhere, 2 if parts are missing, 3 for files that do not belong together.</summary>
    public static int Run(IAnsiConsole console, IReadOnlyList<FileInfo> files)
    {
        try
        {
            var parts = files.Select(static f => SweepFile.Read(f.FullName)).ToArray();
            var first = parts[0];
            if (Array.Find(parts, p => p.Source != first.Source || p.Shards != first.Shards) is { } other)
            {
                throw new InvalidDataException($"One file is a part of '{first.Source}' in {first.Shards}, another of '{other.Source}' in {other.Shards}.");
            }

            if (parts.GroupBy(static p => p.Shard).FirstOrDefault(static g => g.Count() > 1) is { } twice)
            {
                throw new InvalidDataException($"Part {twice.Key} of '{first.Source}' is given twice.");
            }

            var tally = new Tally();
            foreach (var part in parts.OrderBy(static p => p.Shard))
            {
                tally.Add(part.Tally);
            }

            SweepReport.Print(console, first.Source, tally);
            console.WriteLine($"{parts.Sum(static p => p.Seconds):n0} s in {parts.Length} parts of {first.Shards}");
            string[] missing =
            [
                .. Enumerable.Range(1, first.Shards).Where(k => !Array.Exists(parts, p => p.Shard == k)).Select(static k => $"part {k} is missing"),
                .. parts.Where(static p => !p.Finished).Select(static p => $"part {p.Shard} is not finished ({p.Done:n0} programs)"),
            ];
            foreach (string gap in missing)
            {
                console.WriteLine(gap);
            }

            return !tally.Agrees ? 1 : missing.Length > 0 ? 2 : 0;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            console.WriteLine(wrong.Message);
            return 3;
        }
    }
}
