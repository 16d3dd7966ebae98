using System.Collections.Concurrent;
using System.CommandLine;
using Spectre.Console;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary><c>run</c>: examines every mutant, some at a time, and says which of them no test notices.</summary>
internal static class RunCommand
{
    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The folder for the mutated assembly and the results. A run that was stopped goes on from what is there.",
        DefaultValueFactory = static _ => new DirectoryInfo("artifacts/mutation"),
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "How many processes examine mutants.",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Texts: only mutations whose line in the list of results contains one of them.",
        DefaultValueFactory = static _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Again = new("--again")
    {
        Description = "Examine those again that no test has noticed: for when there are new tests, and the analyzers are the same.",
    };

    private static readonly Option<int> Effort = new("--effort")
    {
        Description = "Million switches that the runs for one mutant may ask: with 50, a first pass kills most of the mutants and leaves the others open.",
        DefaultValueFactory = static _ => int.MaxValue,
    };

    public static Command Create()
    {
        Jobs.Validators.Add(static r =>
        {
            if (r.GetValueOrDefault<int>() is not (>= 1 and <= 64))
            {
                r.AddError($"{r.Option.Name}: a number of jobs is 1 to 64.");
            }
        });
        var command = new Command("run", "Examines the mutants of the analyzers' protocol and flow code.") { Out, Jobs, Only, Again, Effort };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        var folder = arguments.GetValue(Out)!;
        var session = new Session(folder);
        console.WriteLine("Making the mutated assembly, unless it is there.");
        session.Make();
        string[] only = arguments.GetValue(Only)!;
        Making.Mutation[] chosen = [.. session.ReadMutations().Where(m => only.Length == 0 || only.Any(text => m.Key.Contains(text, StringComparison.Ordinal)))];
        var results = Result.ReadAll(session.Results);
        bool again = arguments.GetValue(Again);
        Making.Mutation[] open = [.. chosen.Where(m => !results.TryGetValue(m.Id, out var known) || known.Fate == Fate.Open || (again && !known.IsNoticed))];

        // What is nearest to its end comes first.
        open = [.. open.OrderBy(m => results.GetValueOrDefault(m.Id)?.Left ?? 0)];
        await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context => ExamineAsync(() => new(folder, 1_000_000L * arguments.GetValue(Effort)), session, open, arguments.GetValue(Jobs), context.AddTask($"{open.Length:n0} mutants", maxValue: open.Length), cancellation));
        return Report.Print(console, chosen, session.ReadNotCompiling(), Result.ReadAll(session.Results), SurvivorList.Load(), isWhole: only.Length == 0);
    }

    private static async Task ExamineAsync(
        Func<Worker> start, Session session, Making.Mutation[] mutations, int jobs, ProgressTask bar, CancellationToken cancellation)
    {
        var open = new ConcurrentQueue<Making.Mutation>(mutations);
        using var file = new StreamWriter(session.Results, append: true) { AutoFlush = true };
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(jobs, mutations.Length)).Select(async _ =>
        {
            using var worker = start();
            while (open.TryDequeue(out var mutation) && !cancellation.IsCancellationRequested)
            {
                var result = await worker.ExamineAsync(mutation.Id, cancellation);
                lock (gate)
                {
                    file.WriteLine(result);
                    bar.Increment(1);
                }
            }
        }));
    }
}
