using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// Cuts off what is never reached, by the rules of C#: behind a jump, and behind a loop that has no end. What a condition with a
/// constant in it keeps from running stays.
/// </summary>
internal static class DeadCode
{
    /// <summary>The program without what is never reached, without a helper that is not called, and without empty else blocks.</summary>
    public static LoopProgram Trim(LoopProgram program)
    {
        var body = Trim(program.Body);
        return program with { Body = body, Helper = program.Helper is { } helper && CallsHelper(body) ? Trim(helper) : null };
    }

    /// <summary>Whether nothing behind the statement is reached.</summary>
    public static bool Ends(Statement statement) => statement switch
    {
        Break or Continue or Retry or Return => true,
        If { Else: { } otherwise } choice => Ends(choice.Then) && Ends(otherwise),
        While { Condition: Constant { Value: true } } loop => !Leaves<Break>(loop.Body),
        DoWhile loop => !Leaves<Break>(loop.Body)
            && (loop.Condition is Constant { Value: true } || (Ends(loop.Body) && !Leaves<Continue>(loop.Body))),
        TryFinally guarded => Ends(guarded.Body) || Ends(guarded.Finally),
        _ => false,
    };

    public static bool CallsHelper(Block block) =>
        block.Statements.Any(statement => statement is CallHelper || Rewriting.BlocksOf(statement).Any(inner => CallsHelper(inner.Block)));

    private static bool Ends(Block block) => block.Statements.Any(Ends);

    /// <summary>Whether a jump of this kind in the body belongs to the loop whose body it is.</summary>
    private static bool Leaves<T>(Block body)
        where T : Statement =>
        body.Statements.Any(statement => statement is T
            || (statement is not (While or DoWhile) && Rewriting.BlocksOf(statement).Any(inner => Leaves<T>(inner.Block))));

    private static Block Trim(Block block)
    {
        var kept = new List<Statement>();
        foreach (var statement in block.Statements)
        {
            var trimmed = statement;
            foreach (var (part, inner) in Rewriting.BlocksOf(statement))
            {
                trimmed = Rewriting.WithBlock(trimmed, part, Trim(inner));
            }

            kept.Add(trimmed);
            if (Ends(trimmed))
            {
                break;
            }
        }

        return new([.. kept]);
    }
}
