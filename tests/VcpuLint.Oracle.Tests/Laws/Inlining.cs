using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Laws;

/// <summary>
/// A program with the text of its helper in the place of its calls: what the summary of the helper stands for. A helper's variables get names
/// that the body does not have and start anew at each call, its <c>return</c> leaves the loop of one round around its text, and its <c>retry</c> starts
/// another round. Where the jump is inside a loop of the helper, a variable remembers it until the way is free.
/// </summary>
/// <param name="Program">The program without a helper.</param>
/// <param name="Places">For each of its sites that of the program with the helper; <see cref="InHelper"/> for those of the helper's text.</param>
internal sealed record Inlining(LoopProgram Program, IReadOnlyList<int> Places)
{
    /// <summary>The place of what is inside the helper.</summary>
    public const int InHelper = -3;

    /// <summary>The helper's variables follow those of the body.</summary>
    private const int FirstOwn = 2;

    private const int Returned = 4;
    private const int Retried = 5;

    public static Inlining Of(LoopProgram program)
    {
        Block text = TextOf(program.Helper ?? throw new ArgumentException("The program has no helper.", nameof(program)));
        int length = Sites.Of(new(program.Port, text)).Count - 1;
        var places = Sites.Of(program).SelectMany((site, number) => site.CallsHelper ? Enumerable.Repeat(InHelper, length) : [number]);
        return new(new(program.Port, Inline(program.Body, text)), [.. places]);
    }

    private static Block Inline(Block block, Block text) => new(
        [.. block.Statements.SelectMany(statement => statement is CallHelper ? text.Statements : [WithBlocks(statement, inner => Inline(inner, text))])]);

    private static Block TextOf(Block helper)
    {
        List<Statement> text =
        [
            .. Enumerable.Range(FirstOwn, 2).Select(static variable => new SetBool(variable, new Constant(false))),
            .. Enumerable.Range(FirstOwn, 2).Select(static variable => new ClearResult(variable)),
        ];
        bool returns = Has<Return>(helper);
        bool retries = Has<Retry>(helper);
        Block renamed = Moved(helper, depth: 0);
        if (!returns && !retries)
        {
            return new([.. text, .. renamed.Statements]);
        }

        // A jump out of a loop of the helper is remembered until the next call.
        Statement[] forget =
        [
            .. returns ? [new SetBool(Returned, new Constant(false))] : Array.Empty<Statement>(),
            .. retries ? [new SetBool(Retried, new Constant(false))] : Array.Empty<Statement>(),
        ];
        Block round = new([.. forget, .. renamed.Statements, new Break()]);
        return DeadCode.Trim(new LoopProgram(PortTraits.Hardware, new([.. text, new While(new Constant(true), round)]))).Body;
    }

    /// <summary>The helper's statements with its own variables, and with its jumps as those of the loop around it.</summary>
    /// <param name="block">The statements.</param>
    /// <param name="depth">How many loops of the helper are around them.</param>
    private static Block Moved(Block block, int depth) => new([.. block.Statements.SelectMany(statement => Moved(statement, depth))]);

    private static IEnumerable<Statement> Moved(Statement statement, int depth)
    {
        switch (statement)
        {
            case Return:
                return depth == 0 ? [new Break()] : [new SetBool(Returned, new Constant(true)), new Break()];
            case Retry:
                return depth == 0 ? [new Continue()] : [new SetBool(Retried, new Constant(true)), new Break()];
            case While or DoWhile:
                List<Statement> loop = [Renamed(WithBlocks(statement, inner => Moved(inner, depth + 1)))];
                if (Has<Return>(statement))
                {
                    loop.Add(new If(new Variable(Returned), new(new Break())));
                }

                if (Has<Retry>(statement))
                {
                    loop.Add(new If(new Variable(Retried), new(depth == 0 ? new Continue() : new Break())));
                }

                return loop;
            default:
                return [Renamed(WithBlocks(statement, inner => Moved(inner, depth)))];
        }
    }

    private static Statement Renamed(Statement statement) => statement switch
    {
        SetBool set => new SetBool(set.Variable + FirstOwn, Renamed(set.Value)),
        SetResult set => set with { Variable = set.Variable + FirstOwn },
        ClearResult clear => new ClearResult(clear.Variable + FirstOwn),
        _ => Rewriting.ConditionOf(statement) is { } condition ? Rewriting.WithCondition(statement, Renamed(condition)) : statement,
    };

    private static Condition Renamed(Condition condition) => condition switch
    {
        Variable variable => new Variable(variable.Index + FirstOwn),
        Negative negative => new Negative(negative.Variable + FirstOwn),
        Not not => new Not(Renamed(not.Operand)),
        And and => and with { Left = Renamed(and.Left), Right = Renamed(and.Right) },
        Or or => or with { Left = Renamed(or.Left), Right = Renamed(or.Right) },
        _ => condition,
    };

    private static Statement WithBlocks(Statement statement, Func<Block, Block> change) => Rewriting.BlocksOf(statement).Aggregate(
        statement, (whole, inner) => Rewriting.WithBlock(whole, inner.Part, change(inner.Block)));

    private static bool Has<T>(Block block)
        where T : Statement => block.Statements.Any(Has<T>);

    private static bool Has<T>(Statement statement)
        where T : Statement => statement is T || Rewriting.BlocksOf(statement).Any(static inner => Has<T>(inner.Block));
}
