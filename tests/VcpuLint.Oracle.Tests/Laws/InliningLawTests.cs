using FsCheck;
using FsCheck.Fluent;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;

namespace VcpuLint.Oracle.Tests.Laws;

/// <summary>A summary is worth the text of the method: the analyzer says the same of a call of the helper and of the helper's text in its place.</summary>
public sealed class InliningLawTests(ITestOutputHelper output)
{
    private const int BatchSize = 100;
    private const int Batches = 12;

    private readonly Checker _checker = new(new Printer());
    private int _wrong;
    private int _programs;

    [Fact]
    public void Summaries_equal_inlining()
    {
        Prop.ForAll(Batch.Of(BatchSize, Program), batch => Compare([.. batch.Programs.Where(Applies)]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Batches).WithReplay(20_260_701, 1));
        output.WriteLine($"{_programs} programs, {_wrong} of them wrong");
    }

    /// <summary>A random program with a random helper, or with the one that it has.</summary>
    private static LoopProgram? Program(SplitMix random)
    {
        LoopProgram program = RandomPrograms.Number(random.Next(), 0);
        if (program.Helper is null || random.Chance(50))
        {
            var pieces = new RandomPieces(random);
            program = program with { Helper = new([.. Enumerable.Range(0, 1 + random.Below(3)).Select(_ => pieces.Statement(depth: 2))]) };
        }

        if (!DeadCode.CallsHelper(program.Body))
        {
            var places = Rewriting.OfBlocks(program, static (block, around) => around.InHelper ? []
                : Enumerable.Range(0, block.Statements.Length + 1).Select(i => new Edit<Block>(block.Replace(i, 0, new CallHelper()), "call", $"{i}")));
            program = random.Pick<Edit<LoopProgram>>([.. places]).Result;
        }

        program = DeadCode.Trim(program);
        return program.Helper is null ? null : program;
    }

    /// <summary>Whether there is a helper, and no call of it in a try: there a call may throw for reasons of its own, and its text does not.</summary>
    private static bool Applies(LoopProgram program) => program.Helper is not null && !CallsInTry(program.Body, inTry: false);

    private static bool CallsInTry(Block block, bool inTry) => block.Statements.Any(statement =>
        (inTry && statement is CallHelper) || Rewriting.BlocksOf(statement).Any(inner => CallsInTry(inner.Block, inTry || inner.Part == "try")));

    private void Compare(LoopProgram[] programs)
    {
        Inlining[] inlined = [.. programs.Select(Inlining.Of)];
        var called = Ask(programs);
        var copied = Ask([.. inlined.Select(static i => i.Program)]);
        _programs += programs.Length;
        for (int i = 0; i < programs.Length; i++)
        {
            string wanted = Text(copied[i], site => site < 0 ? site : inlined[i].Places[site]);
            string found = Text(called[i], static site => site);
            _wrong += found.Length == 0 ? 0 : 1;
            Assert.True(wanted == found, $"{programs[i]}: {found}{Environment.NewLine}{inlined[i].Program}: {wanted}");
        }
    }

    private IReadOnlyList<Reported> Ask(LoopProgram[] programs) => _checker.AskAsync(programs, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    /// <summary>
    /// What is found, with its places. Left out is a loop that looks at signals only: a warning about what may be, which goes by whether a method is called
    /// that waits anywhere.
    /// </summary>
    private static string Text(Reported answer, Func<int, int> place)
    {
        var findings = from finding in answer.Findings
                       where finding is not { Rule: 1103, Site: -1 }
                       group finding.Flags by (finding.Rule, Site: place(finding.Site)) into same
                       orderby same.Key
                       select $"{same.Key.Rule} at {same.Key.Site} {same.Aggregate(WorkFlags.None, static (all, flags) => all | flags)}";
        return string.Join("; ", answer.Unproven ? findings.Prepend("9001") : findings);
    }
}
