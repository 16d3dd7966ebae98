using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Enumeration.Mutators;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Ports;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Enumeration;

/// <summary>The mutants of the ports: there are many, each is a program, and no two are the same.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("off; enter;", "delete off; at 0", "enter;")]
    [InlineData("off; enter;", "move down off; at 0", "enter; off;")]
    [InlineData("enter; on;", "move up on; at 0", "on; enter;")]
    [InlineData("enter; drain;", "swap enter; at 0", "drain; enter;")]
    [InlineData("enter;", "duplicate enter; at 0", "enter; enter;")]
    [InlineData("r1 = drain;", "drop the result of r1 = drain; at 0", "drain;")]
    [InlineData("b0 = check;", "drop the result of b0 = check; at 0", "check;")]
    [InlineData("if (drain < 0) return 0; else on;", "drop the result of if (drain < 0) { return 0; } else { on; .. at 0", "drain; on;")]
    [InlineData("r1 = drain;", "drain becomes schedule at 0", "schedule;")]
    [InlineData("r1 = drain;", "drain becomes rawDrain at 0", "r1 = rawDrain;")]
    [InlineData("if (!check) enter;", "check becomes hint at 0.not", "if (!hint) enter;")]
    [InlineData("if (!check) enter;", "negate at 0", "if (check) enter;")]
    [InlineData("b0 = hint || free;", "negate at 0.left", "b0 = !hint || free;")]
    [InlineData("b0 = hint || free;", "or becomes and at 0", "b0 = hint && free;")]
    [InlineData("b0 = hint || free;", "evaluate otherwise at 0", "b0 = hint | free;")]
    [InlineData("b0 = hint || free;", "becomes false at 0.left", "b0 = false || free;")]
    [InlineData("b0 = hint || free;", "only the right side at 0", "b0 = free;")]
    [InlineData("while (free) { off; enter; on; }", "hoist enter; at 0.body.1", "enter; while (free) { off; on; }")]
    [InlineData("while (free) { off; enter; on; }", "sink behind the loop enter; at 0.body.1", "while (free) { off; on; } enter;")]
    [InlineData("while (free) { off; on; }", "move out before off; at 0.body.0", "off; while (free) { on; }")]
    [InlineData("if (free) on; else { off; enter; }", "move out behind enter; at 0.else.1", "if (free) on; else off; enter;")]
    [InlineData("if (free) on; else off;", "move out behind off; at 0.else.0", "if (free) on; off;")]
    [InlineData("off; if (free) on;", "move down into then off; at 0", "if (free) { off; on; }")]
    [InlineData("try { on; } finally { } off;", "move up into finally off; at 1", "try { on; } finally { off; }")]
    [InlineData("off; on; r0 = drain;", "insert return r0; at 1", "off; return r0;")]
    [InlineData("while (free) { off; on; }", "insert break; at 0.body.1", "while (free) { off; break; }")]
    [InlineData("while (free) { if (free) on; }", "insert continue; at 0.body.0.then.0", "while (free) { if (free) { continue; } }")]
    [InlineData("while (true) { on; break; } enter;", "delete break; at 0.body.1", "while (true) on;")]
    public void One_mistake_makes(string text, string name, string mutated)
    {
        var mutants = Mutations.Single(NotationParser.Parse($"full {{ {text} }}")).ToDictionary(mutant => mutant.Name, mutant => mutant.Program);
        Assert.Contains(name, mutants.Keys);
        Assert.Equal(NotationParser.Parse($"full {{ {mutated} }}"), mutants[name]);
    }

    [Fact]
    public void Helper_mutates_and_goes_with_its_last_call()
    {
        var mutants = Mutations.Single(NotationParser.Parse("full { help; } helper { on; }"))
            .ToDictionary(mutant => mutant.Name, mutant => $"{mutant.Program}");
        Assert.Equal("full { }", mutants["delete help; at 0"]);
        Assert.Equal("full { help; } helper { on; on; }", mutants["duplicate on; at helper.0"]);
    }

    [Fact]
    public void Mutants_of_all_ports_are_distinct_programs()
    {
        var judge = new Judge();
        var total = 0;
        foreach (var port in PortLoops.All)
        {
            var texts = new HashSet<string> { port.Program.ToString() };
            var names = new HashSet<string>();
            var harmless = 0;
            foreach (var mutant in Mutations.Single(port.Program))
            {
                Assert.True(texts.Add(mutant.Program.ToString()), $"{port}: {mutant.Name} is not new");
                Assert.True(names.Add(mutant.Name), $"{port}: two mutants are named {mutant.Name}");
                Assert.Equal(mutant.Program, NotationParser.Parse(mutant.Program.ToString()));
                Assert.Equal(mutant.Program, DeadCode.Trim(mutant.Program));
                harmless += judge.Run(mutant.Program).IsClean ? 1 : 0;
            }

            output.WriteLine($"{names.Count,6} mutants of {port}, {harmless} break no rule");
            Assert.True(names.Count > 50, $"{port} has only {names.Count} mutants");
            Assert.True(harmless < names.Count, $"no mutant of {port} breaks a rule");
            total += names.Count;
        }

        output.WriteLine($"{total,6} in all");
    }

    [Fact]
    public void Two_mistakes_make_what_one_does_not_and_the_same_each_time()
    {
        var port = PortLoops.Named("Mips").Program;
        var singles = Mutations.Single(port).Select(mutant => mutant.Program).Append(port).ToHashSet();
        var compound = Mutations.Compound(port, 30, seed: 1).ToArray();
        Assert.Equal(30, compound.Select(mutant => mutant.Program).Distinct().Count());
        Assert.DoesNotContain(compound, mutant => singles.Contains(mutant.Program));
        Assert.All(compound, mutant => Assert.True(NotationParser.IsValid(mutant.Program)));
        Assert.Equal(compound, Mutations.Compound(port, 30, seed: 1));
        Assert.NotEqual(compound, Mutations.Compound(port, 30, seed: 2));
    }

    [Fact]
    public void Tiny_program_ends_the_sample_of_two_mistakes() => Assert.Empty(Mutations.Compound(NotationParser.Parse("full { }"), 0, seed: 1));

    [Theory]
    [InlineData("return 0; on;", "return 0;")]
    [InlineData("while (true) { on; continue; off; } on;", "while (true) { on; continue; }")]
    [InlineData("while (true) { while (free) break; } on;", "while (true) { while (free) break; }")]
    [InlineData("while (true) { if (free) break; } on;", "while (true) { if (free) break; } on;")]
    [InlineData("while (free) return 0; on;", "while (free) return 0; on;")]
    [InlineData("do return 0; while (free); on;", "do return 0; while (free);")]
    [InlineData("do { if (free) continue; return 0; } while (free); on;", "do { if (free) continue; return 0; } while (free); on;")]
    [InlineData("if (free) return 0; else retry; on;", "if (free) return 0; else retry;")]
    [InlineData("if (true) return 0; on;", "if (true) return 0; on;")]
    [InlineData("try { return 0; on; } finally { off; } on;", "try { return 0; } finally { off; }")]
    [InlineData("try { on; } finally { while (true) { } } off;", "try { on; } finally { while (true) { } }")]
    public void Dead_code_is_cut_off(string text, string trimmed) =>
        Assert.Equal(NotationParser.Parse($"full {{ {trimmed} }}"), DeadCode.Trim(NotationParser.Parse($"full {{ {text} }}")));
}
