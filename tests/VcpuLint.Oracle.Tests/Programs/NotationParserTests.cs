using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Programs;

/// <summary>What the parser accepts, how it reads it, and what it says of the rest.</summary>
public sealed class NotationParserTests
{
    [Theory]
    [InlineData("hardware { while (true) { r0 = drain; if (r0 < 0) { return r0; } off; if (!(check)) { enter; } on; } }")]
    [InlineData("full { try { while (free) { if (drain < 0) { break; } else { continue; } } } finally { b1 = (check & b0); } return -EINTR; }")]
    [InlineData("hypercall { do { help; b0 = true; retry; } while (testSignal); } helper { r1 = rawDrain; r1 = 0; return 0; }")]
    [InlineData("transfer { if (((b0 || b1) && !((r1 < 0 | free)))) { } }")]
    [InlineData("mode { try { } finally { while (false) { break; } } }")]
    public void What_is_written_comes_back(string text) => Assert.Equal(text, NotationParser.Parse(text).ToString());

    [Theory]
    [InlineData("if (check) enter;", "if (check) { enter; }")]
    [InlineData("if (check) enter; else if (hint) on; else off;", "if (check) { enter; } else { if (hint) { on; } else { off; } }")]
    [InlineData("if (free) if (check) on; else off;", "if (free) { if (check) { on; } else { off; } }")]
    [InlineData("if (check) { } else { }", "if (check) { }")]
    [InlineData("while (!check) on;", "while (!(check)) { on; }")]
    [InlineData("do on; while (!!free);", "do { on; } while (!(!(free)));")]
    [InlineData("b0 = free || b0 && b1 | check & hint;", "b0 = (free || (b0 && (b1 | (check & hint))));")]
    [InlineData("b0 = b0 && b1 || free && check;", "b0 = ((b0 && b1) || (free && check));")]
    [InlineData("b0 = b0 && b1 && free;", "b0 = ((b0 && b1) && free);")]
    [InlineData("b0 = b0 && (b1 && free);", "b0 = (b0 && (b1 && free));")]
    [InlineData("b0 = !b0 & b1;", "b0 = (!(b0) & b1);")]
    [InlineData("b0 = !r0 < 0;", "b0 = !(r0 < 0);")]
    [InlineData("off; // one\n// two\n\ton;// three", "off; on;")]
    public void The_free_form_means(string free, string strict) =>
        Assert.Equal($"hardware {{ {strict} }}", NotationParser.Parse($"// head\nhardware\r\n{{\n{free}\n}}\n// tail").ToString());

    [Theory]
    [InlineData("", "1:1: expected 'hardware', 'transfer', 'mode', 'full' or 'hypercall', found the end")]
    [InlineData("x86 { }", "1:1: expected 'hardware', 'transfer', 'mode', 'full' or 'hypercall', found 'x86'")]
    [InlineData("hardware enter;", "1:10: expected '{', found 'enter'")]
    [InlineData("hardware { enter", "1:17: expected ';', found the end")]
    [InlineData("hardware {\n  off;\n  entre;\n}", "3:3: there is no statement 'entre'")]
    [InlineData("hardware { if (pending) on; }", "1:16: there is no condition 'pending'")]
    [InlineData("hardware { if (off) on; }", "1:16: 'off' has no result")]
    [InlineData("hardware { if (drain) on; }", "1:21: expected '< 0', found ')'")]
    [InlineData("hardware { if (r0 < 1) on; }", "1:21: expected '0', found '1'")]
    [InlineData("hardware { if () on; }", "1:16: expected a condition, found ')'")]
    [InlineData("hardware { b2 = true; }", "1:12: there are only the variables b0 and b1, not b2")]
    [InlineData("hardware { b0 = r10 < 0; }", "1:17: there are only the variables r0 and r1, not r10")]
    [InlineData("hardware { r0 = check; }", "1:17: expected 'drain', 'rawDrain' or '0', found 'check'")]
    [InlineData("hardware { break; }", "1:12: 'break' stands outside of a loop")]
    [InlineData("hardware { while (free) { } continue; }", "1:29: 'continue' stands outside of a loop")]
    [InlineData("hardware { while (free) { try { } finally { break; } } }", "1:45: 'break' leaves the finally block")]
    [InlineData("hardware { try { } finally { while (free) { return 0; } } }", "1:45: 'return' leaves the finally block")]
    [InlineData("hardware { try { } finally { retry; } }", "1:30: 'retry' leaves the finally block")]
    [InlineData("hardware { try { } on; }", "1:20: expected 'finally', found 'on'")]
    [InlineData("hardware { help; }", "1:12: there is no helper to call")]
    [InlineData("hardware { } helper { }", "1:14: the helper is never called")]
    [InlineData("hardware { help; } helper { help; }", "1:29: the helper calls no helper")]
    [InlineData("hardware { help; } helper { return r0; }", "1:36: expected '0', as a helper has no result, found 'r0'")]
    [InlineData("hardware { return; }", "1:18: expected '0', '-EINTR', 'r0' or 'r1', found ';'")]
    [InlineData("hardware { } hardware { }", "1:14: expected 'helper' or the end, found 'hardware'")]
    [InlineData("hardware { help; } helper { } }", "1:31: expected the end, found '}'")]
    [InlineData("hardware { , }", "1:12: expected a statement or '}', found ','")]
    public void A_problem_has_its_place(string text, string problem)
    {
        Assert.False(NotationParser.TryParse(text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Theory]
    [InlineData("if (free) ", "on;")]
    [InlineData("while (true) { ", "break;")]
    [InlineData("b0 = ", "!", "free;")]
    [InlineData("b0 = ", "free && ", "free;")]
    [InlineData("b0 = ", "(", "free;")]
    public void Depth_has_a_limit_instead_of_the_stack(params string[] parts)
    {
        var (start, again, end) = parts is [var s, var a, var e] ? (s, a, e) : ("", parts[0], parts[1]);
        var text = $"hardware {{ {start}{string.Concat(Enumerable.Repeat(again, 100_000))}{end} }}";
        Assert.False(NotationParser.TryParse(text, out _, out var problem));
        Assert.EndsWith(": nested deeper than 100", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_small_program_comes_back()
    {
        var count = 0;
        foreach (var program in new ProgramEnumerator(Alphabet.Full).Programs(2))
        {
            Assert.Equal(program, NotationParser.Parse(program.ToString()));
            count++;
        }

        Assert.True(count > 1000, $"only {count} programs");
    }
}
