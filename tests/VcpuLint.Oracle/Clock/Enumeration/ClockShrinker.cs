using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Enumeration;

/// <summary>Makes a clock program smaller for as long as something stays true of it.</summary>
internal static class ClockShrinker
{
    /// <summary>Shrinks a program, step by step, until no single step leads on.</summary>
    public static async Task<ClockProgram> ShrinkAsync(ClockProgram program, Func<ClockProgram, Task<bool>> isInteresting)
    {
        bool goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            foreach (var smaller in Of(program).Where(ClockParser.IsValid))
            {
                if (await isInteresting(smaller))
                {
                    (program, goesOn) = (smaller, true);
                    break;
                }
            }
        }

        return program;
    }

    /// <summary>The programs that are one step smaller.</summary>
    public static IEnumerable<ClockProgram> Of(ClockProgram program)
    {
        foreach (var (root, body) in program.Roots)
        {
            foreach (var smaller in Of(body).Prepend(null))
            {
                var changed = program.With(root, smaller);
                yield return Calls(changed) ? changed : changed with { Helper = null };
            }
        }

        foreach (var smaller in program.Helper is { } helper ? Of(helper) : [])
        {
            yield return program with { Helper = smaller };
        }
    }

    private static bool Calls(ClockProgram program) => program.ToString().Contains("help;", StringComparison.Ordinal);

    private static IEnumerable<Block> Of(Block block)
    {
        for (int i = 0; i < block.Statements.Length; i++)
        {
            foreach (var instead in Of(block.Statements[i]))
            {
                yield return new([.. block.Statements[..i], .. instead, .. block.Statements[(i + 1)..]]);
            }
        }
    }

    /// <summary>What may stand in the place of a statement.</summary>
    private static IEnumerable<Statement[]> Of(Statement statement)
    {
        yield return [];
        switch (statement)
        {
            case If choice:
                yield return choice.Then.Statements;
                if (choice.Else is { } otherwise)
                {
                    yield return otherwise.Statements;
                    yield return [choice with { Else = null }];
                    foreach (var smaller in Of(otherwise))
                    {
                        yield return [choice with { Else = smaller.Statements.Length == 0 ? null : smaller }];
                    }
                }

                foreach (var smaller in Of(choice.Then).Where(static b => b.Statements.Length > 0))
                {
                    yield return [choice with { Then = smaller }];
                }

                foreach (var condition in Of(choice.Condition))
                {
                    yield return [choice with { Condition = condition }];
                }

                break;
            case While loop:
                yield return loop.Body.Statements;
                foreach (var smaller in Of(loop.Body))
                {
                    yield return [loop with { Body = smaller }];
                }

                break;
        }
    }

    private static IEnumerable<Condition> Of(Condition condition) => condition switch
    {
        Not not => [not.Operand],
        And and => [and.Left, and.Right],
        Or or => [or.Left, or.Right],
        _ => [],
    };
}
