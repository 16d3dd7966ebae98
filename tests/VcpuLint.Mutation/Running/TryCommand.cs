using System.CommandLine;
using VcpuLint.Mutation.Battery;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Running;

/// <summary>
/// <c>try</c>: says which mutants cases and unit tests notice that are only just being written. It asks nothing else, so that the answer takes seconds.
/// </summary>
internal static class TryCommand
{
    private static readonly Argument<FileInfo[]> Files = new("files")
    {
        Description = "Cases: files named and marked as those of tests/Cases are, in a folder named after their rule.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The folder of the mutated assembly.",
        DefaultValueFactory = static _ => new DirectoryInfo("artifacts/mutation"),
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Texts: only mutations whose key contains one of them.",
        DefaultValueFactory = static _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Tests = new("--tests")
    {
        Description = "Texts: the unit tests whose name contains one of them, as they were built last.",
        DefaultValueFactory = static _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Unnoticed = new("--unnoticed")
    {
        Description = "Only mutations that nothing has noticed yet and that are not listed.",
    };

    public static Command Create()
    {
        var command = new Command("try", "Says which mutants some cases and unit tests notice, and which they do not.") { Files, Out, Only, Tests, Unnoticed };
        command.SetAction(static arguments => Run(
            new Session(arguments.GetValue(Out)!),
            arguments.GetValue(Files)!,
            arguments.GetValue(Only)!,
            arguments.GetValue(Tests)!,
            arguments.GetValue(Unnoticed)));
        return command;
    }

    private static int Run(Session session, FileInfo[] files, string[] only, string[] tests, bool unnoticed)
    {
        session.Make();
        var all = session.ReadMutations();
        var mutated = new MutatedAnalyzer(session.ReadImage(), all.Max(static m => m.Id) + 1);
        var items = Items(files, tests, mutated);
        if (items.Count == 0)
        {
            Console.Error.WriteLine("There is neither a case nor a test of that name.");
            return 2;
        }

        var known = session.ReadKillers().ByKey;
        var listed = SurvivorList.Load().Reasons;
        var noticed = new HashSet<string>();
        bool isRight = true;
        foreach (var item in items)
        {
            mutated.Forget();
            if (item.Measure(mutated, all.Max(static m => m.Id) + 1) is not { } reached)
            {
                Console.WriteLine($"{item.Name} fails without a mutation: {item.Failure}");
                isRight = false;
                continue;
            }

            foreach (var mutation in all.Where(m => reached[m.Id] && Concerns(m)))
            {
                mutated.Active = mutation.Id;
                mutated.Forget();
                var (ending, detail) = item.Examine(mutated);
                mutated.Active = -1;
                if (ending != Ending.AsWanted)
                {
                    noticed.Add(mutation.Key);
                    Console.WriteLine($"{item.Name} notices ({detail}): {mutation.Key}");
                }
            }
        }

        foreach (var mutation in all.Where(m => Concerns(m) && !noticed.Contains(m.Key)))
        {
            Console.WriteLine($"not noticed: {mutation.Key}");
        }

        return isRight ? 0 : 1;

        bool Concerns(Making.Mutation mutation) =>
            (only.Length == 0 || only.Any(text => mutation.Key.Contains(text, StringComparison.Ordinal)))
            && (!unnoticed || (!known.ContainsKey(mutation.Key) && !listed.ContainsKey(mutation.Key)));
    }

    private static List<Item> Items(FileInfo[] files, string[] tests, MutatedAnalyzer mutated)
    {
        var cases =
            from file in files
            group file by (Folder: file.Directory!, CaseFileName.Parse(file.Name).Case) into parts
            let rule = parts.Key.Folder.Name
            let texts = parts.Key.Folder.EnumerateFiles(parts.Key.Case + ".*").Select(static f => (f.FullName, File.ReadAllText(f.FullName)))
            select new CaseProbe(CaseLoader.Create(rule, parts.Key.Case, texts), mutated.Ids, isDriven: false);
        return
        [
            .. cases.Select(static c => Item.Of(c, [.. c.Compilations.Select(Subject.Record)], isDriven: false)),
            .. tests.Length == 0 ? [] : UnitTest.All(mutated.Tests).Select(Item.Of).Where(i => tests.Any(text => i.Name.Contains(text, StringComparison.Ordinal))),
        ];
    }
}
