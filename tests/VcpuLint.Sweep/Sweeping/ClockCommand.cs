using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using VcpuLint.Oracle.Clock.Enumeration;
using VcpuLint.Oracle.Clock.Judging;
using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Clock;

namespace VcpuLint.Sweep.Sweeping;

/// <summary><c>clock</c>: what judge and analyzer say of clock programs, with their texts.</summary>
internal static class ClockCommand
{
    public static Command Create()
    {
        var programs = new Argument<string[]>("programs") { Description = "Programs, such as \"load { global; } run { if (takeGlobal) { all; } }\"" };
        var shape = new Option<ClockShape>("--shape") { Description = "How they are written" };
        var text = new Option<bool>("--text") { Description = "Show their C#" };
        var nodes = new Option<int>("--nodes") { Description = "Compare every body of so many nodes in every frame instead" };
        var frame = new Option<string?>("--frame") { Description = "Only this frame" };
        var random = new Option<int>("--random") { Description = "Compare so many programs drawn by chance instead" };
        var seed = new Option<ulong>("--seed") { Description = "What chance depends on", DefaultValueFactory = static _ => 1 };
        var command = new Command("clock", "Shows what is right to say of clock programs, and what the analyzer says.") { programs, shape, text, nodes, frame, random, seed };
        command.SetAction(async (result, cancellation) =>
        {
            ClockProgram[] all;
            try
            {
                all = [.. result.GetValue(programs)!.Select(ClockParser.Parse)];
            }
            catch (NotationException wrong)
            {
                Console.Error.WriteLine(wrong.Message);
                return 2;
            }

            var form = result.GetValue(shape);
            if (result.GetValue(random) is > 0 and var count)
            {
                ulong start = result.GetValue(seed);
                await CompareAsync($"random {count}", Enumerable.Range(0, count).Select(i => ClockRandom.Number(start, (ulong)i)), form);
                return 0;
            }

            if (result.GetValue(nodes) is > 0 and var size)
            {
                await CompareAsync(size, result.GetValue(frame), form);
                return 0;
            }

            foreach (var program in all)
            {
                var verdict = ClockJudge.Run(program);
                var answer = await new ClockChecker(form).AskAsync([program], cancellation);
                Console.WriteLine(program);
                Console.WriteLine($"  judge:    {(verdict.IsSenseless ? "no rule speaks of it" : Text(verdict.Findings))}");
                Console.WriteLine($"  analyzer: {Text(answer[0])}");
                if (result.GetValue(text))
                {
                    Console.WriteLine(new ClockPrinter(form).Print([program]).TextOf(0));
                }
            }

            return 0;
        });
        return command;
    }

    private static async Task CompareAsync(int nodes, string? only, ClockShape shape)
    {
        foreach (var frame in ClockFrame.All.Where(f => only is null || f.Name == only))
        {
            await CompareAsync($"{frame.Name} {nodes}", frame.Programs(nodes), shape);
        }
    }

    private static async Task CompareAsync(string name, IEnumerable<ClockProgram> programs, ClockShape shape)
    {
        var clock = Stopwatch.StartNew();
        var tally = await ClockChecker.RunAsync(programs, shape, Environment.ProcessorCount);
        string wrong = string.Join(", ", tally.Wrong.Select(static w => string.Create(CultureInfo.InvariantCulture, $"VCPU{w.Key} {w.Value:n0}")));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {tally.Programs:n0} programs, {tally.Correct:n0} correct; wrong: {wrong}; "
                + $"{tally.Disagreements.Count} disagreements; {clock.Elapsed.TotalSeconds:n1} s"));
        foreach (var kind in tally.Disagreements.GroupBy(static d => d.Kind))
        {
            Console.WriteLine($"  {kind.Key}: {kind.Count()}");
            foreach (var one in kind.OrderBy(static d => d.Program.ToString().Length).Take(8))
            {
                Console.WriteLine($"    {await SmallestAsync(one)}");
            }
        }
    }

    /// <summary>The smallest program that shows the same.</summary>
    private static async Task<ClockDisagreement> SmallestAsync(ClockDisagreement found)
    {
        var smallest = found;
        await ClockShrinker.ShrinkAsync(found.Program, async p =>
        {
            var tally = await ClockChecker.RunAsync([p], found.Shape, jobs: 1);
            bool isSame = tally.Disagreements is [var d] && d.Kind == found.Kind;
            smallest = isSame ? tally.Disagreements[0] : smallest;
            return isSame;
        });
        return smallest;
    }

    private static string Text(IReadOnlyList<ClockFinding> findings) => findings.Count == 0 ? "clean" : string.Join(", ", findings);
}
