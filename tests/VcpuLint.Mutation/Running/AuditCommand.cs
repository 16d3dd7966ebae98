using System.CommandLine;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary>
/// <c>audit</c>: checks what a run relies on. It takes mutants and items by chance, such that the recording says that the mutant makes no difference in
/// the item, and lets them run all the same: none may notice.
/// </summary>
internal static class AuditCommand
{
    private const int Seed = 20_260_701;

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The folder of the mutated assembly.",
        DefaultValueFactory = static _ => new DirectoryInfo("artifacts/mutation"),
    };

    private static readonly Option<int> Sample = new("--sample")
    {
        Description = "How many pairs of a mutant and an item are run.",
        DefaultValueFactory = static _ => 2_000,
    };

    private static readonly Option<long> Most = new("--most")
    {
        Description = "The switches that an item may ask to be taken.",
        DefaultValueFactory = static _ => 2_000_000,
    };

    public static Command Create()
    {
        const string Description = "Runs a sample of what a run leaves out as without difference, and says what is noticed there.";
        var command = new Command("audit", Description) { Out, Sample, Most };
        command.SetAction(static arguments => Run(new Session(arguments.GetValue(Out)!), arguments.GetValue(Sample), arguments.GetValue(Most)));
        return command;
    }

    private static int Run(Session session, int sample, long most)
    {
        session.Make();
        var mutations = session.ReadMutations();
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        int switches = mutations.Max(static m => m.Id) + 1;
        var examiner = new Examiner(session.ReadImage(), session.ReadRecording(), switches, session.ReadKillers());
        var (reaching, infecting, never) = examiner.Sizes();
        answers.WriteLine($"{reaching:n0} switches in what reaches mutants, {infecting:n0} of them where the mutant makes a difference.");
        answers.WriteLine($"{never:n0} mutants are reached and never make one.");

        // A mutant first, then an item: what all items reach would be most of the sample otherwise.
        var random = new Random(Seed);
        int done = 0;
        int noticed = 0;
        for (int i = 0; i < 20 * sample && done < sample; i++)
        {
            var mutation = mutations[random.Next(mutations.Length)];
            if (examiner.RunHarmless(mutation, random, most) is { } answer)
            {
                done++;
                if (answer.Length > 0)
                {
                    noticed++;
                    answers.WriteLine($"noticed all the same: {mutation.Key} by {answer}");
                }
            }
        }

        answers.WriteLine($"{done:n0} pairs were run, {noticed:n0} were noticed.");
        return noticed == 0 ? 0 : 1;
    }
}
