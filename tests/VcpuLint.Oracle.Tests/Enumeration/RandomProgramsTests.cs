using System.Security.Cryptography;
using System.Text;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Enumeration;

/// <summary>The random programs are programs, of the size that is promised, of every part of the language, and the same everywhere.</summary>
public sealed class RandomProgramsTests(ITestOutputHelper output)
{
    private const int Count = 3000;

    private static readonly LoopProgram[] _programs = [.. RandomPrograms.From(1).Take(Count)];

    [Fact]
    public void Each_comes_back_from_its_line_and_has_its_size() => Assert.All(_programs, program =>
    {
        Assert.Equal(program, NotationParser.Parse(program.ToString()));
        Assert.InRange(NodeCount.Of(program), RandomPrograms.MinNodes, RandomPrograms.MaxNodes);
        Assert.Equal(program, DeadCode.Trim(program));
    });

    [Fact]
    public void Hardly_any_is_there_twice()
    {
        int distinct = _programs.Distinct().Count();
        output.WriteLine($"{distinct} of {Count} are distinct, with {_programs.Average(NodeCount.Of):F1} nodes on average");
        Assert.True(distinct > Count * 9 / 10, $"only {distinct} of {Count} are distinct");
    }

    [Fact]
    public void Some_are_right_and_each_rule_is_broken_by_some()
    {
        var judge = new Judge();
        var verdicts = _programs.Select(judge.Run).ToArray();
        int clean = verdicts.Count(verdict => verdict.IsClean);
        output.WriteLine($"{100.0 * clean / Count:F1} % are clean");
        var rules = verdicts.SelectMany(verdict => verdict.Findings.Select(finding => finding.Rule).Distinct())
            .CountBy(rule => rule).OrderBy(pair => pair.Key);
        foreach (var (rule, programs) in rules)
        {
            output.WriteLine($"{programs,5} break {rule}");
        }

        Assert.InRange(clean, Count / 10, Count * 4 / 10);
        Assert.Equal([1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1010, 1011, 1012, 1101, 1102, 1103, 1105], rules.Select(pair => pair.Key));
    }

    [Fact]
    public void Nothing_of_the_language_is_missing()
    {
        string text = string.Join('\n', _programs.Select(program => program.ToString()));
        string[] words =
        [
            .. Operations.All.Select(NotationWriter.NameOf),
            .. Enum.GetValues<ReturnValue>().Select(value => $"return {NotationWriter.NameOf(value)};"),
            "hardware {", "transfer {", "mode {", "full {", "hypercall {", "helper {",
            "help;", "retry;", "break;", "continue;", "try {", "do {", "while (", "else {",
            " && ", " || ", " & ", " | ", "!(", "b0", "b1", "r0 = drain",
            "r1 = rawDrain", "r0 = 0", "r1 < 0", "drain < 0", "rawDrain < 0", "true", "false", "free",
        ];
        Assert.DoesNotContain(words, word => !text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The hash is of the texts; it changes with the generator, and must change with nothing else.</summary>
    [Fact]
    public void List_of_a_seed_is_the_same_on_every_machine()
    {
        string text = string.Join('\n', _programs.Take(500).Select(program => program.ToString()));
        Assert.Equal("6a0638ca3f448b28", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
        Assert.Equal(_programs[77], RandomPrograms.Number(1, 77));
        Assert.NotEqual(_programs.Skip(1).Take(10), RandomPrograms.From(2).Take(10));
    }

    /// <summary>The first numbers for the seed 1234567, as the authors of SplitMix64 give them.</summary>
    [Fact]
    public void Numbers_are_those_of_SplitMix64()
    {
        var random = new SplitMix(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [random.Next(), random.Next(), random.Next()]);
    }

    [Theory]
    [InlineData("off; if (check) return 0;", 4)]
    [InlineData("while (true) { b0 = true; b1 = !check; }", 3)]
    [InlineData("do { r0 = drain; } while (r0 < 0 && !free); r0 = 0;", 6)]
    [InlineData("try { help; } finally { } } helper { b0 = free || b1;", 5)]
    public void Nodes_are_counted(string text, int nodes) => Assert.Equal(nodes, NodeCount.Of(NotationParser.Parse($"full {{ {text} }}")));
}
