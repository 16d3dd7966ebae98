using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary>
/// <c>worker</c>: examines the mutants whose numbers come in, one a line, and answers each with a line. A process of its own, because a mutant may
/// end the process that it runs in.
/// </summary>
internal static class WorkerCommand
{
    /// <summary>What a worker says when it is ready.</summary>
    public const string Ready = "ready";

    private static readonly Argument<DirectoryInfo> Folder = new("folder");

    private static readonly Argument<long> Effort = new("effort");

    public static Command Create()
    {
        var command = new Command("worker", "Examines mutants for the run that has started it.") { Folder, Effort };
        command.Hidden = true;
        command.SetAction(static arguments => Run(new Session(arguments.GetValue(Folder)!), arguments.GetValue(Effort)));
        return command;
    }

    private static int Run(Session session, long effort)
    {
        // What a test writes is no answer.
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        var mutations = session.ReadMutations().ToDictionary(static m => m.Id);
        var examiner = new Examiner(session.ReadImage(), session.ReadRecording(), mutations.Keys.Max() + 1, session.ReadKillers());
        var before = Result.ReadAll(session.Results);
        foreach (var (name, failure) in examiner.LeftOut)
        {
            Console.Error.WriteLine($"left out, because it fails without a mutation: {name} ({failure})");
        }

        answers.WriteLine(Ready);
        answers.Flush();
        while (Console.ReadLine() is { } line)
        {
            int id = int.Parse(line, CultureInfo.InvariantCulture);
            var clock = Stopwatch.StartNew();
            var examination = examiner.Examine(mutations[id], effort, before.GetValueOrDefault(id)?.AskedMarks() ?? []);
            answers.WriteLine(Result.Of(id, examination, Math.Round(clock.Elapsed.TotalSeconds, 3)));
            answers.Flush();
        }

        return 0;
    }
}
