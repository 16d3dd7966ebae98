using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Judging;

/// <summary>The ways that the judge shows.</summary>
public sealed class WitnessTests
{
    [Theory]
    [InlineData("hardware { if (hint) { drain; } enter; }", 1003, "hint is false -> enter")]
    [InlineData("hardware { while (true) { drain; off; if (!(check)) { enter; } on; } }", 1006,
        "drain is negative -> off -> check is true -> on; then round: drain is negative -> off -> check is true -> on")]
    [InlineData("hardware { while (true) { off; if (!(check)) { enter; } on; schedule; } }", 1004,
        "off -> check is true -> on -> schedule -> off; then round: check is true -> on -> schedule -> off")]
    [InlineData("hardware { off; on; while (!(testSignal)) { } }", 1103, "off -> on -> testSignal is false; then round: testSignal is false")]
    [InlineData("hardware { clearNotifySignal; off; if (!(check)) { enter; } }", 1010, "clearNotifySignal -> off -> check is false -> enter")]
    [InlineData("hardware { if (testResched) { condResched; } off; enter; }", 1103, "testResched is true -> condResched -> off -> enter")]
    [InlineData("hardware { r0 = rawDrain; off; return r0; }", 1011, "rawDrain is negative -> off -> return r0")]
    [InlineData("hardware { try { help; } finally { enter; } } helper { hint; }", 1001, "help throws -> enter")]
    public void The_way_to_a_finding(string text, int rule, string expected)
    {
        var program = NotationParser.Parse(text);
        var judge = new Judge();
        var finding = judge.Run(program).Findings.Single(f => f.Rule == rule);
        Assert.Equal(expected, judge.Explain(program, finding)?.ToString());
    }

    [Fact]
    public void Each_finding_can_be_explained()
    {
        var judge = new Judge();
        foreach (var program in new ProgramEnumerator(Alphabet.Full).Programs(3).Where(static (_, index) => index % 7 == 0))
        {
            foreach (var finding in judge.Run(program).Findings)
            {
                var witness = judge.Explain(program, finding);
                Assert.True(witness is { Stem.IsEmpty: false } or { Round.IsEmpty: false }, $"{program}: {finding}");
                Assert.Equal(finding.Site < 0, !witness.Round.IsEmpty);
            }
        }
    }

    [Fact]
    public void What_is_not_there_has_no_way() =>
        Assert.Null(new Judge().Explain(NotationParser.Parse("hardware { hint; }"), new Finding(1001, 0)));
}
