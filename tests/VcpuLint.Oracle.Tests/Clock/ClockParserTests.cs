using VcpuLint.Oracle.Clock.Enumeration;
using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Clock;

public sealed class ClockParserTests
{
    [Theory]
    [InlineData("load { global; } run { if (takeGlobal) { all; } }")]
    [InlineData("load { b0 = gate; if ((b0 && !first)) { globalOther; } else { local; } } put { help; } cold { move; return; } helper { publish; }")]
    [InlineData("run { while (true) { if (free) { break; } enter; continue; } }")]
    public void What_is_written_is_read_again(string text) => Assert.Equal(text, ClockParser.Parse(text).ToString());

    [Fact]
    public void Braces_and_order_are_free() =>
        Assert.Equal("load { global; } run { if (takeGlobal) { all; } }", ClockParser.Parse("run { if (takeGlobal) all; } load { global; }").ToString());

    [Theory]
    [InlineData("load { break; }", "'break' outside of a loop")]
    [InlineData("load { help; }", "there is no helper")]
    [InlineData("load { } helper { }", "the helper is never called")]
    [InlineData("load { help; } helper { help; }", "the helper calls no helper")]
    [InlineData("load { } load { }", "there are two methods 'load'")]
    [InlineData("load { gate; }", "there is no statement 'gate'")]
    [InlineData("load { if (all) { } }", "there is no condition 'all'")]
    public void What_is_no_program_is_refused(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<NotationException>(() => ClockParser.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_enumerated_program_is_one()
    {
        foreach (var program in ClockFrame.All.SelectMany(static f => f.Programs(3)))
        {
            Assert.Equal(program.ToString(), ClockParser.Parse(program.ToString()).ToString());
        }
    }

    [Fact]
    public void No_program_of_a_frame_comes_twice()
    {
        foreach (var frame in ClockFrame.All)
        {
            string[] programs = [.. frame.Programs(3).Select(static p => p.ToString())];
            Assert.NotEmpty(programs);
            Assert.Equal(programs.Length, programs.Distinct().Count());
        }
    }
}
