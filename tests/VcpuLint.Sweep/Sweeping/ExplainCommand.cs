using System.CommandLine;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;

namespace VcpuLint.Sweep.Sweeping;

/// <summary><c>explain</c>: one program as C#, what the judge says of it, and what the analyzer does.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Program = new("program") { Description = "The program as a report shows it, such as \"hardware { off; enter; on; }\"." };

    public static Command Create()
    {
        var command = new Command("explain", "Shows one program as C#, what the judge says of it, and what the analyzer does.") { Program };
        command.SetAction(static (arguments, cancellation) => RunAsync(Console.Out, arguments.GetValue(Program)!, cancellation));
        return command;
    }

    /// <summary>Explains a program. Returns 0 if judge and analyzer agree, 1 if not, 3 for a text that is not a program.</summary>
    public static async Task<int> RunAsync(TextWriter output, string text, CancellationToken cancellation)
    {
        LoopProgram program;
        try
        {
            program = NotationParser.Parse(text);
        }
        catch (NotationException wrong)
        {
            await output.WriteLineAsync(wrong.Message);
            return 3;
        }

        var printer = new Printer();
        var printed = printer.Print([program]);
        await output.WriteLineAsync(printed.Text);

        var judge = new Judge();
        var truth = judge.Run(program);
        await output.WriteLineAsync(truth.IsClean ? "judge: clean" : $"judge: {(truth.TooDeep ? "leaves the machine by a depth above 3; " : "")}");
        foreach (var finding in truth.Findings)
        {
            await output.WriteLineAsync($"  {finding}");
            await output.WriteLineAsync($"    {judge.Explain(program, finding)}");
        }

        await output.WriteLineAsync("analyzer:");
        foreach (var diagnostic in await Checker.DiagnoseAsync(printed, cancellation))
        {
            await output.WriteLineAsync($"  {diagnostic}");
        }

        var answer = (await new Checker(printer).AskAsync([program], cancellation))[0];
        var found = Comparison.Compare(truth, answer, sites: true);
        await output.WriteLineAsync(found.Count == 0 ? "they agree" : $"they differ: {string.Join(", ", found.Select(static d => $"{d.Difference} VCPU{d.Rule}"))}");
        return found.Count == 0 ? 0 : 1;
    }
}
