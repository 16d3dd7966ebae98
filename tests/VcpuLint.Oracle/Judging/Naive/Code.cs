using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging.Naive;

internal enum StepKind
{
    /// <summary>An operation; its answer "true" or "negative" leads to <see cref="Step.Yes"/>, any other end to <see cref="Step.No"/>.</summary>
    Operation,

    /// <summary>A free choice between <see cref="Step.Yes"/> and <see cref="Step.No"/>.</summary>
    Free,

    /// <summary>A variable is true, or negative.</summary>
    Test,

    /// <summary>A variable becomes true (or negative), or false (or zero).</summary>
    Set,

    /// <summary>The helper is entered, which may rest somewhere.</summary>
    Help,

    /// <summary>The body returns; <see cref="Step.Value"/> is what.</summary>
    Return,

    /// <summary>An exception leaves the body.</summary>
    Throw,
}

/// <summary>One step of a body, with the steps behind it.</summary>
internal sealed record Step(StepKind Kind, int Site)
{
    public Operation Operation { get; init; }

    /// <summary>Bools are 0 and 1, ints 2 and 3; those of the helper 4 higher.</summary>
    public int Variable { get; init; }

    public bool Truth { get; init; }

    public ReturnValue Value { get; init; }

    /// <summary>The helper that is entered waits, drains or enters somewhere.</summary>
    public bool Rests { get; init; }

    public Func<Step>? YesLater { get; init; }

    public Func<Step>? NoLater { get; init; }

    public Step Yes => field ??= YesLater!();

    public Step No => field ??= NoLater!();

    public bool Equals(Step? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Where control goes from a place in the text.</summary>
internal sealed record Ways(Func<Step> Next, Func<Step> Break, Func<Step> Continue, Func<Step> Retry, Func<ReturnValue, int, Step> Return, Func<Step>? Throw);

/// <summary>
/// Turns a program into steps the plainest way: by continuations. Each finally block is copied to each way out of its try, and the helper to
/// each of its calls. Loops tie the knot by making a step only once per place.
/// </summary>
internal sealed class Code
{
    private readonly LoopProgram _program;
    private readonly bool _helperRests;

    public Code(LoopProgram program)
    {
        _program = program;
        _helperRests = program.Helper is { } helper && Waiting.In(helper);
        int end = Sites.Of(program).Count - 1;
        Step Return(ReturnValue value, int site) => new(StepKind.Return, site) { Value = value };
        Start = Method(program.Body, 0, inHelper: -1, () => Return(ReturnValue.Zero, end), Return, null);
    }

    public Step Start { get; }

    private static Func<Step> Once(Func<Step> make)
    {
        Step? made = null;
        return () => made ??= make();
    }

    private static int Count(Block? block) => block is null ? 0 : Sites.Of(new LoopProgram(PortTraits.Hardware, block)).Count - 1;

    private static int Count(Condition condition) => Count(new Block(new SetBool(0, condition)));

    private Step Method(Block body, int site, int inHelper, Func<Step> end, Func<ReturnValue, int, Step> leave, Func<Step>? thrown)
    {
        Func<Step> start = null!;
        var ways = new Ways(end, end, end, () => start(), leave, thrown);
        start = Once(() => Row(body, 0, site, inHelper, ways));
        return start();
    }

    private Step Row(Block block, int index, int site, int helper, Ways ways)
    {
        if (index == block.Statements.Length)
        {
            return ways.Next();
        }

        var statement = block.Statements[index];
        int after = site + Count(new Block(statement));
        return Of(statement, site, helper, ways with { Next = Once(() => Row(block, index + 1, after, helper, ways)) });
    }

    private Step Of(Statement statement, int site, int helper, Ways ways)
    {
        int Place(int inBody) => helper >= 0 ? helper : inBody;
        int shift = helper >= 0 ? 4 : 0;
        switch (statement)
        {
            case Call call:
                return new(StepKind.Operation, Place(site)) { Operation = call.Operation, YesLater = ways.Next, NoLater = ways.Next };
            case SetBool set:
                return Branch(set.Value, site, helper, Store(set.Variable + shift, true, ways.Next), Store(set.Variable + shift, false, ways.Next))();
            case SetResult set:
                int result = set.Variable + 2 + shift;
                return new(StepKind.Operation, Place(site)) { Operation = set.Drain, YesLater = Store(result, true, ways.Next), NoLater = Store(result, false, ways.Next) };
            case ClearResult clear:
                return Store(clear.Variable + 2 + shift, false, ways.Next)();
            case If choice:
                int then = site + Count(choice.Condition);
                return Branch(
                    choice.Condition,
                    site,
                    helper,
                    Once(() => Row(choice.Then, 0, then, helper, ways)),
                    Once(() => Row(choice.Else ?? Block.Empty, 0, then + Count(choice.Then), helper, ways)))();
            case While loop:
                Func<Step> again = null!;
                int body = site + Count(loop.Condition);
                var inside = Once(() => Row(loop.Body, 0, body, helper, ways with { Next = () => again(), Continue = () => again(), Break = ways.Next }));

                // A loop that does nothing is still a place to stay at.
                again = Once(() => Pass(Branch(loop.Condition, site, helper, inside, ways.Next)));
                return again();
            case DoWhile loop:
                Func<Step> repeat = null!;
                var test = Once(() => Branch(loop.Condition, site + Count(loop.Body), helper, () => repeat(), ways.Next)());
                repeat = Once(() => Pass(Once(() => Row(loop.Body, 0, site, helper, ways with { Next = test, Continue = test, Break = ways.Next }))));
                return repeat();
            case Break:
                return ways.Break();
            case Continue:
                return ways.Continue();
            case Retry:
                return Pass(ways.Retry);
            case Return leave:
                if (helper < 0 && leave.Value is ReturnValue.Result0 or ReturnValue.Result1)
                {
                    // What is returned is evaluated before the finally blocks run, which may change the variable.
                    return new(StepKind.Test, -1)
                    {
                        Variable = leave.Value == ReturnValue.Result0 ? 2 : 3,
                        YesLater = Once(() => ways.Return(leave.Value, Place(site))),
                        NoLater = Once(() => ways.Return(ReturnValue.Zero, Place(site))),
                    };
                }

                return ways.Return(leave.Value, Place(site));
            case CallHelper:
                var enter = Once(() => Method(_program.Helper!, 0, site, ways.Next, (_, _) => ways.Next(), ways.Throw));
                for (int variable = 4; variable < 8; variable++)
                {
                    enter = Store(variable, false, enter);
                }

                var called = new Step(StepKind.Help, site) { Rests = _helperRests, YesLater = enter, NoLater = enter };
                return ways.Throw is { } thrown ? new(StepKind.Free, -1) { YesLater = () => called, NoLater = thrown } : called;
            case TryFinally guarded:
                int last = site + Count(guarded.Body);
                Func<Step> Then(Func<Step> next) => Once(() => Row(guarded.Finally, 0, last, helper, ways with { Next = next }));
                return Row(guarded.Body, 0, site, helper, new(
                    Then(ways.Next),
                    Then(ways.Break),
                    Then(ways.Continue),
                    Then(ways.Retry),
                    (value, place) => Then(() => ways.Return(value, place))(),
                    Then(ways.Throw ?? (() => new(StepKind.Throw, -1)))));
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement");
        }
    }

    /// <summary>A step that does nothing.</summary>
    private static Step Pass(Func<Step> next) => new(StepKind.Free, -1) { YesLater = next, NoLater = next };

    private static Func<Step> Store(int variable, bool truth, Func<Step> next) =>
        Once(() => new(StepKind.Set, -1) { Variable = variable, Truth = truth, YesLater = next, NoLater = next });

    private static Func<Step> Branch(Condition condition, int site, int helper, Func<Step> yes, Func<Step> no)
    {
        int place = helper >= 0 ? helper : site;
        int shift = helper >= 0 ? 4 : 0;
        return condition switch
        {
            Constant constant => constant.Value ? yes : no,
            Free => Once(() => new(StepKind.Free, -1) { YesLater = yes, NoLater = no }),
            Variable variable => Once(() => new(StepKind.Test, -1) { Variable = variable.Index + shift, YesLater = yes, NoLater = no }),
            Negative negative => Once(() => new(StepKind.Test, -1) { Variable = negative.Variable + 2 + shift, YesLater = yes, NoLater = no }),
            Answer answer => Once(() => new(StepKind.Operation, place) { Operation = answer.Operation, YesLater = yes, NoLater = no }),
            DrainFails drain => Once(() => new(StepKind.Operation, place) { Operation = drain.Drain, YesLater = yes, NoLater = no }),
            Not not => Branch(not.Operand, site, helper, no, yes),
            And and => Both(and.Left, and.Right, and.Short, yes, no, no, no),
            Or or => or.Short
                ? Branch(or.Left, site, helper, yes, Branch(or.Right, site + Count(or.Left), helper, yes, no))
                : Both(or.Left, or.Right, false, yes, yes, yes, no),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "unknown condition"),
        };

        Func<Step> Both(Condition left, Condition right, bool isShort, Func<Step> tt, Func<Step> tf, Func<Step> ft, Func<Step> ff)
        {
            int second = site + Count(left);
            return Branch(left, site, helper, Branch(right, second, helper, tt, tf), isShort ? ff : Branch(right, second, helper, ft, ff));
        }
    }
}
