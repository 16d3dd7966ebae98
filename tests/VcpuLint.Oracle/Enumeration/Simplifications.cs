using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// The steps by which a program becomes simpler, the largest first. Each has fewer statements or simpler parts than the program, so that no chain
/// of them is endless.
/// </summary>
internal static class Simplifications
{
    public static IEnumerable<LoopProgram> Of(LoopProgram program) =>
    [
        .. Traits(program),
        .. Inlined(program),
        .. RangesCut(program),
        .. Select(Rewriting.OfStatements(program, static (statement, _) => Parts(statement))),
        .. Select(Rewriting.OfConditions(program, static condition => Simpler(condition).Select(static c => new Edit<Condition>(c, "", "")))),
        .. Variables(program),
        .. Select(Rewriting.OfStatements(program, static (statement, _) => Plainer(statement))),
    ];

    private static IEnumerable<LoopProgram> Select(IEnumerable<Edit<LoopProgram>> edits) => edits.Select(edit => edit.Result);

    /// <summary>A port that promises less. One that enters by hypercall is no simpler and no less simple than one that does not.</summary>
    private static IEnumerable<LoopProgram> Traits(LoopProgram program) =>
        from trait in new[] { PortTraits.TransferWork, PortTraits.VcpuMode }
        where program.Port.HasFlag(trait)
        select program with { Port = program.Port & ~trait };

    /// <summary>
    /// The helper's text in the place of its calls, if it neither jumps to its own start or end nor uses variables, which start anew in it.
    /// </summary>
    private static IEnumerable<LoopProgram> Inlined(LoopProgram program)
    {
        if (program.Helper is { } helper && IsPlain(helper))
        {
            yield return program with { Body = Inline(program.Body, helper), Helper = null };
        }
    }

    private static bool IsPlain(Block block) => block.Statements.All(static statement =>
        statement is not (Return or Retry or SetBool or SetResult or ClearResult)
        && (Rewriting.ConditionOf(statement) is not { } condition || !Reads(condition))
        && Rewriting.BlocksOf(statement).All(static inner => IsPlain(inner.Block)));

    private static bool Reads(Condition condition) => condition switch
    {
        Variable or Negative => true,
        Not not => Reads(not.Operand),
        And and => Reads(and.Left) || Reads(and.Right),
        Or or => Reads(or.Left) || Reads(or.Right),
        _ => false,
    };

    private static Block Inline(Block block, Block helper) => new(
    [
        .. block.Statements.SelectMany(statement => statement is CallHelper
            ? helper.Statements
            : [Rewriting.BlocksOf(statement).Aggregate(
                statement, (whole, inner) => Rewriting.WithBlock(whole, inner.Part, Inline(inner.Block, helper)))]),
    ]);

    /// <summary>Statements in a row are cut out: all of a block, then halves and so on down to single ones.</summary>
    private static IEnumerable<LoopProgram> RangesCut(LoopProgram program) => Select(Rewriting.OfBlocks(program, static (block, _) => Cuts(block)));

    private static IEnumerable<Edit<Block>> Cuts(Block block)
    {
        for (int length = block.Statements.Length; length > 0; length = (length == 1) ? 0 : (length + 1) / 2)
        {
            // The last ones first: nothing depends on them.
            for (int start = block.Statements.Length - length; start >= 0; start -= (start > 0 && start < length) ? start : length)
            {
                yield return new(block.Replace(start, length), "", "");
            }
        }
    }

    /// <summary>What is in a control structure in its place.</summary>
    private static IEnumerable<Edit<Statement[]>> Parts(Statement statement)
    {
        foreach (var (_, inner) in Rewriting.BlocksOf(statement))
        {
            yield return new(inner.Statements, "", "");
        }

        if (statement is TryFinally guarded)
        {
            yield return new([.. guarded.Body.Statements, .. guarded.Finally.Statements], "", "");
        }

        if (statement is If { Else: not null } choice)
        {
            yield return new([choice with { Else = null }], "", "");
            yield return new([choice with { Then = choice.Else, Else = null }], "", "");
        }
    }

    private static IEnumerable<Condition> Simpler(Condition condition)
    {
        if (condition is Not not)
        {
            yield return not.Operand;
        }

        var (left, right) = condition switch
        {
            And and => (and.Left, and.Right),
            Or or => (or.Left, or.Right),
            _ => default((Condition?, Condition?)),
        };
        if (left is not null && right is not null)
        {
            yield return left;
            yield return right;
        }

        if (condition is not Constant)
        {
            yield return new Constant(true);
            yield return new Constant(false);
        }

        if (condition is not (Free or Constant))
        {
            yield return new Free();
        }

        if (condition is And { Short: false } strictAnd)
        {
            yield return strictAnd with { Short = true };
        }

        if (condition is Or { Short: false } strictOr)
        {
            yield return strictOr with { Short = true };
        }
    }

    /// <summary>A variable less: all that is done with the second is done with the first.</summary>
    private static IEnumerable<LoopProgram> Variables(LoopProgram program)
    {
        var text = program.ToString();
        foreach (var (second, first) in new[] { ("b1", "b0"), ("r1", "r0") })
        {
            // No other word of the notation holds these two characters.
            if (text.Contains(second, StringComparison.Ordinal) && NotationParser.TryParse(text.Replace(second, first), out var fewer, out _))
            {
                yield return fewer;
            }
        }
    }

    /// <summary>Statements that say less: a result that is dropped, a return without a value, a while for a do.</summary>
    private static IEnumerable<Edit<Statement[]>> Plainer(Statement statement)
    {
        Statement[] plainer = statement switch
        {
            SetResult set => [new Call(set.Drain), new ClearResult(set.Variable)],
            SetBool { Value: Answer answer } => [new Call(answer.Operation)],
            If { Condition: Answer answer, Then.Statements: [], Else: null } => [new Call(answer.Operation)],
            If { Condition: DrainFails drain, Then.Statements: [], Else: null } => [new Call(drain.Drain)],
            Return { Value: not ReturnValue.Zero } => [new Return(ReturnValue.Zero)],
            Retry => [new Return(ReturnValue.Zero)],
            DoWhile loop => [new While(loop.Condition, loop.Body)],
            _ => [],
        };
        return plainer.Select(s => new Edit<Statement[]>([s], "", ""));
    }
}
