using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Judging.Naive;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Judging;

/// <summary>The fast judge and the plain one share only the text of the definition: where both say the same, neither has misread it alone.</summary>
public sealed class TwoJudgesTests
{
    private readonly Judge _judge = new(keepsDeadValues: true);

    [Theory]
    [InlineData("core", 4, 3)]
    [InlineData("full", 2, 1)]
    [InlineData("full", 3, 29)]
    public void They_agree_on_small_programs(string alphabet, int nodes, int each)
    {
        foreach (var program in new ProgramEnumerator(Alphabet.Find(alphabet)!).Programs(nodes).Where((_, index) => index % each == 0))
        {
            Compare(program);
        }
    }

    [Fact]
    public void They_agree_on_programs_by_chance_that_break_every_rule()
    {
        var programs = new SenselessPrograms(1);
        var broken = new HashSet<int>();
        for (int i = 0; i < 2000; i++)
        {
            broken.UnionWith(Compare(programs.Next()).Findings.Select(static f => f.Rule));
        }

        Assert.Equal([1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1010, 1011, 1012, 1101, 1102, 1103, 1105], broken.Order());
    }

    [Fact]
    public void A_judge_remembers_nothing_of_the_program_before()
    {
        var programs = new SenselessPrograms(5);
        for (int i = 0; i < 500; i++)
        {
            var program = programs.Next();
            Assert.Equal(new Judge(keepsDeadValues: true).Run(program).Findings.AsEnumerable(), _judge.Run(program).Findings.AsEnumerable());
        }
    }

    private Verdict Compare(LoopProgram program)
    {
        var fast = _judge.Run(program);
        var plain = NaiveJudge.Run(program);
        Assert.True(
            fast.Findings.ToHashSet().SetEquals(plain.Findings) && fast.TooDeep == plain.TooDeep,
            $"{program}: {Write(fast)} but plainly {Write(plain)}");
        return fast;
    }

    private static string Write(Verdict verdict) => string.Join(", ", verdict.Findings) + (verdict.TooDeep ? ", too deep" : string.Empty);
}
