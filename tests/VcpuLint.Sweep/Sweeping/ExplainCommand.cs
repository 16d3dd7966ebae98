using System.CommandLine;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;
using VcpuLint.Sweep.Printing.Shapes;

namespace VcpuLint.Sweep.Sweeping;

/// <summary><c>explain</c>: one program as C#, what the judge says of it, and what the analyzer does.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Program = new("program") { Description = "The program as a report shows it, such as \"hardware { off; enter; on; }\"." };
    private static readonly Option<string?> ShapeName = new("--shape") { Description = "The shape to print the program in, such as \"record struct\"; the plain text if not given." };

    public static Command Create()
    {
        var command = new Command("explain", "Shows one program as C#, what the judge says of it, and what the analyzer does.") { Program, ShapeName };
        command.SetAction(static (arguments, cancellation) => RunAsync(Console.Out, arguments.GetValue(Program)!, arguments.GetValue(ShapeName), cancellation));
        return command;
    }

    /// <summary>Explains a program. Returns 0 if judge and analyzer agree, 1 if not, 3 for a text that is not a program or a shape that there is not.</summary>
    public static async Task<int> RunAsync(TextWriter output, string text, string? shapeName, CancellationToken cancellation)
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

        var shape = AllShapes.All.FirstOrDefault(s => s.Name == shapeName);
        if (shapeName is not null && shape is null)
        {
            await output.WriteLineAsync($"There is no shape \"{shapeName}\". The shapes: {string.Join(", ", AllShapes.All.Select(static s => s.Name))}.");
            return 3;
        }

        var printer = shape?.Create() ?? new Printer();
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
        var found = Comparison.Compare(truth with { Findings = Comparison.Normalize(program, truth.Findings) }, answer, printer.HasExactSites);
        await output.WriteLineAsync(found.Count == 0 ? "they agree" : $"they differ: {string.Join(", ", found.Select(static d => $"{d.Difference} VCPU{d.Rule}"))}");
        return found.Count == 0 ? 0 : 1;
    }
}
