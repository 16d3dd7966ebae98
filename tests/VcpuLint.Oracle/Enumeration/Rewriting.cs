using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// Makes one small change at each place of a program in turn. The change is said of a block or a condition; here it is set back into the whole.
/// </summary>
internal static class Rewriting
{
    public delegate IEnumerable<Edit<Block>> BlockEdit(Block block, Surroundings around);

    public delegate IEnumerable<Edit<Condition>> ConditionEdit(Condition condition);

    /// <summary>Every change of every block, from the outside in.</summary>
    public static IEnumerable<Edit<LoopProgram>> OfBlocks(LoopProgram program, BlockEdit edit)
    {
        foreach (var e in Inside(program.Body, default, edit))
        {
            yield return new(program with { Body = e.Result }, e.What, e.Where);
        }

        if (program.Helper is { } helper)
        {
            foreach (var e in Inside(helper, new(InHelper: true), edit))
            {
                yield return new(program with { Helper = e.Result }, e.What, $"helper.{e.Where}");
            }
        }
    }

    /// <summary>Every change of every condition and of the parts of conditions.</summary>
    public static IEnumerable<Edit<LoopProgram>> OfConditions(LoopProgram program, ConditionEdit edit) => OfStatements(program, (statement, _) =>
        ConditionOf(statement) is { } condition
            ? Inside(condition, edit).Select(e => new Edit<Statement[]>([WithCondition(statement, e.Result)], e.What, e.Where))
            : []);

    /// <summary>Every exchange of a statement for others.</summary>
    public static IEnumerable<Edit<LoopProgram>> OfStatements(
        LoopProgram program, Func<Statement, Surroundings, IEnumerable<Edit<Statement[]>>> edit) =>
        OfBlocks(program, (block, around) =>
            from i in Enumerable.Range(0, block.Statements.Length)
            from e in edit(block.Statements[i], around)
            select new Edit<Block>(block.Replace(i, 1, e.Result), e.What, Join($"{i}", e.Where)));

    /// <summary>A block with some statements in the place of others.</summary>
    public static Block Replace(this Block block, int index, int count, params ReadOnlySpan<Statement> statements) =>
        new([.. block.Statements.AsSpan(0, index), .. statements, .. block.Statements.AsSpan(index + count)]);

    /// <summary>The blocks of a statement, with the names that they have in a place.</summary>
    public static IEnumerable<(string Part, Block Block)> BlocksOf(Statement statement) => statement switch
    {
        If { Else: { } otherwise } choice => [("then", choice.Then), ("else", otherwise)],
        If choice => [("then", choice.Then)],
        While loop => [("body", loop.Body)],
        DoWhile loop => [("body", loop.Body)],
        TryFinally guarded => [("try", guarded.Body), ("finally", guarded.Finally)],
        _ => [],
    };

    public static Statement WithBlock(Statement statement, string part, Block block) => (statement, part) switch
    {
        (If choice, "then") => choice with { Then = block },
        (If choice, _) => choice with { Else = block.Statements.Length == 0 ? null : block },
        (While loop, _) => loop with { Body = block },
        (DoWhile loop, _) => loop with { Body = block },
        (TryFinally guarded, "try") => guarded with { Body = block },
        (TryFinally guarded, _) => guarded with { Finally = block },
        _ => throw new ArgumentOutOfRangeException(nameof(statement)),
    };

    public static Condition? ConditionOf(Statement statement) => statement switch
    {
        SetBool set => set.Value,
        If choice => choice.Condition,
        While loop => loop.Condition,
        DoWhile loop => loop.Condition,
        _ => null,
    };

    public static Statement WithCondition(Statement statement, Condition condition) => statement switch
    {
        SetBool set => set with { Value = condition },
        If choice => choice with { Condition = condition },
        While loop => loop with { Condition = condition },
        DoWhile loop => loop with { Condition = condition },
        _ => throw new ArgumentOutOfRangeException(nameof(statement)),
    };

    private static IEnumerable<Edit<Block>> Inside(Block block, Surroundings around, BlockEdit edit)
    {
        foreach (var e in edit(block, around))
        {
            yield return e;
        }

        for (int i = 0; i < block.Statements.Length; i++)
        {
            var statement = block.Statements[i];
            foreach (var (part, inner) in BlocksOf(statement))
            {
                foreach (var e in Inside(inner, Enter(around, part), edit))
                {
                    yield return new(block.Replace(i, 1, WithBlock(statement, part, e.Result)), e.What, $"{i}.{part}.{e.Where}");
                }
            }
        }
    }

    private static Surroundings Enter(Surroundings around, string part) => part switch
    {
        "body" => around with { InLoop = true },
        "finally" => around with { InLoop = false, InFinally = true },
        _ => around,
    };

    private static IEnumerable<Edit<Condition>> Inside(Condition condition, ConditionEdit edit)
    {
        foreach (var e in edit(condition))
        {
            yield return e;
        }

        foreach (var (part, inner, set) in PartsOf(condition))
        {
            foreach (var e in Inside(inner, edit))
            {
                yield return new(set(e.Result), e.What, Join(part, e.Where));
            }
        }
    }

    private static IEnumerable<(string Part, Condition Inner, Func<Condition, Condition> Set)> PartsOf(Condition condition) => condition switch
    {
        Not not => [("not", not.Operand, c => not with { Operand = c })],
        And and => [("left", and.Left, c => and with { Left = c }), ("right", and.Right, c => and with { Right = c })],
        Or or => [("left", or.Left, c => or with { Left = c }), ("right", or.Right, c => or with { Right = c })],
        _ => [],
    };

    private static string Join(string outer, string inner) => inner.Length == 0 ? outer : $"{outer}.{inner}";
}
