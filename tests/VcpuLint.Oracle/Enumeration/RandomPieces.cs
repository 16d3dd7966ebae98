using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// Statements and conditions over the whole language, of no particular sense. A jump among them may have no target where it comes to stand.
/// </summary>
internal sealed class RandomPieces(SplitMix random)
{
    private static readonly Operation[] _all = [.. Operations.All];
    private static readonly Operation[] _answers = [.. Operations.All.Where(static o => o.Answers())];

    public Statement Statement(int depth) => random.Below(depth > 0 ? 20 : 13) switch
    {
        < 7 => new Call(random.Pick<Operation>(_all)),
        7 or 8 => new SetBool(random.Below(2), Condition(1)),
        9 => new SetResult(random.Below(2), Drain()),
        10 => new ClearResult(random.Below(2)),
        11 => random.Pick<Statement>(new Break(), new Continue(), new Retry(), new CallHelper()),
        12 => new Return((ReturnValue)random.Below(4)),
        < 17 => new If(Condition(2), Block(depth - 1), random.Chance(30) ? Block(depth - 1) : null),
        17 => new While(Condition(1), Block(depth - 1)),
        18 => new DoWhile(Block(depth - 1), Condition(1)),
        _ => new TryFinally(Block(depth - 1), Block(depth - 1)),
    };

    public Condition Condition(int depth) => random.Below(depth > 0 ? 16 : 12) switch
    {
        < 6 => new Answer(random.Pick<Operation>(_answers)),
        6 or 7 => new Variable(random.Below(2)),
        8 => new Negative(random.Below(2)),
        9 => new DrainFails(Drain()),
        10 => new Constant(random.Chance(50)),
        11 => new Free(),
        12 or 13 => new Not(Condition(depth - 1)),
        14 => new And(Condition(depth - 1), Condition(depth - 1), random.Chance(80)),
        _ => new Or(Condition(depth - 1), Condition(depth - 1), random.Chance(80)),
    };

    private Block Block(int depth)
    {
        var statements = new Statement[1 + random.Below(3)];
        for (int i = 0; i < statements.Length; i++)
        {
            statements[i] = Statement(depth);
        }

        return new(statements);
    }

    private Operation Drain() => random.Pick(Operation.Drain, Operation.RawDrain);
}
