using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Ports;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Enumeration;

/// <summary>What is left of a program when all that does not matter is gone.</summary>
public sealed class ShrinkerTests
{
    public static TheoryData<string> Ports => [.. PortLoops.All.Select(loop => loop.Name)];

    [Theory]
    [InlineData("off; enter; on;", "enter", "hardware { enter; }")]
    [InlineData("while (free) { if (check) { on; enter; } else { off; } }", "enter", "hardware { enter; }")]
    [InlineData("try { off; } finally { enter; }", "enter", "hardware { enter; }")]
    [InlineData("while (free) { if (hint) break; }", "break", "hardware { while (true) { break; } }")]
    [InlineData("if (b0 && (hint || !check)) { on; }", "check", "hardware { check; }")]
    [InlineData("b1 = check; if (b1) on;", "on", "hardware { on; }")]
    [InlineData("b1 = free; b0 = b1; if (b0) on;", "b0 = b", "hardware { b0 = b0; }")]
    [InlineData("r1 = drain; return r1;", "return", "hardware { return 0; }")]
    [InlineData("r1 = drain; return r1;", "drain", "hardware { drain; }")]
    [InlineData("do enter; while (free);", "while", "hardware { while (true) { } }")]
    [InlineData("help; on; } helper { off; enter;", "enter", "hardware { enter; }")]
    [InlineData("help; on; } helper { b0 = free; if (b0) return 0; enter;", "enter", "hardware { enter; }")]
    [InlineData("if (drain < 0) { } if (check) { } enter;", "check", "hardware { check; }")]
    public void What_matters_is_left(string text, string kept, string left) =>
        Assert.Equal(left, $"{Shrinker.Shrink(NotationParser.Parse($"full {{ {text} }}"), program => $"{program}".Contains(kept))}");

    [Theory]
    [MemberData(nameof(Ports))]
    public void Result_is_locally_minimal_and_the_same_each_time(string name)
    {
        var program = PortLoops.Named(name).Program;
        var shrunk = Shrinker.Shrink(program, IsInteresting);
        Assert.True(IsInteresting(shrunk));
        Assert.True(NotationParser.IsValid(shrunk));
        Assert.Equal(shrunk, Shrinker.Shrink(program, IsInteresting));
        Assert.DoesNotContain(Simplifications.Of(shrunk).Select(DeadCode.Trim), smaller => NotationParser.IsValid(smaller) && IsInteresting(smaller));
        Assert.True($"{shrunk}".Length < 60, $"{shrunk}");

        static bool IsInteresting(LoopProgram program) => $"{program}" is var text
            && text.Contains("while", StringComparison.Ordinal) && text.IndexOf("enter", StringComparison.Ordinal) is >= 0 and var enter
            && text.IndexOf("on;", enter, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    [Fact]
    public void All_programs_are_interesting_and_nothing_is_left() =>
        Assert.All(PortLoops.All, port => Assert.Equal(
            NotationParser.Parse(port.Program.Port == PortTraits.Hypercall ? "hypercall { }" : "hardware { }"),
            Shrinker.Shrink(port.Program, static _ => true)));

    [Fact]
    public void Predicate_that_throws_refuses()
    {
        var shrunk = Shrinker.Shrink(
            NotationParser.Parse("full { off; enter; on; }"),
            static program => program.Body.Statements.Length == 3 ? true : throw new InvalidOperationException());
        Assert.Equal("hardware { off; enter; on; }", $"{shrunk}");
    }

    [Fact]
    public void Predicate_that_is_false_of_the_program_is_an_error()
    {
        var program = NotationParser.Parse("full { enter; }");
        Assert.Throws<ArgumentException>(() => Shrinker.Shrink(program, static _ => false));
        Assert.Throws<ArgumentException>(() => Shrinker.Shrink(program, static _ => throw new InvalidOperationException()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(500)]
    public void Calls_are_bounded_and_no_program_is_asked_for_twice(int bound)
    {
        var asked = new List<LoopProgram>();
        var seed = 0;
        var program = PortLoops.Named("X86").Program;
        var shrunk = Shrinker.Shrink(program, candidate =>
        {
            asked.Add(candidate);

            // A predicate that changes its mind must not make it go round for ever either.
            return asked.Count == 1 || (seed = (seed * 5) + 1) % 3 == 0;
        }, bound);
        Assert.True(asked.Count <= bound);
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.Contains(shrunk, asked);
    }
}
