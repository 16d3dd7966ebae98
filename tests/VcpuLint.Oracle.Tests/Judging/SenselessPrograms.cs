using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Judging;

/// <summary>
/// Programs by chance, of every operation, statement and condition: mostly senseless, but with the corners in them that an enumeration of
/// small programs does not reach. The same seed gives the same programs.
/// </summary>
internal sealed class SenselessPrograms(int seed)
{
    private static readonly PortTraits[] s_ports =
        [PortTraits.Hardware, PortTraits.TransferWork, PortTraits.VcpuMode, PortTraits.TransferWork | PortTraits.VcpuMode, PortTraits.Hypercall];

    private static readonly Operation[] s_answers = [.. Operations.All.Where(static o => o.Answers())];

    private readonly Random _random = new(seed);

    [Flags]
    private enum Place
    {
        Method = 0,
        Loop = 1,
        Finally = 2,
        Helper = 4,
    }

    public LoopProgram Next()
    {
        var port = s_ports[_random.Next(s_ports.Length)];
        bool endless = _random.Next(2) == 0;
        var body = NextBlock(3, endless ? Place.Loop : Place.Method);
        return new(port, endless ? new Block(new While(new Constant(true), body)) : body, NextBlock(2, Place.Helper));
    }

    private Block NextBlock(int depth, Place place) => new([.. Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => NextStatement(depth, place))]);

    private Statement NextStatement(int depth, Place place)
    {
        while (true)
        {
            switch (_random.Next(depth > 0 ? 22 : 15))
            {
                case < 8:
                    return new Call(Operations.All[_random.Next(Operations.All.Count)]);
                case 8:
                    return new SetBool(_random.Next(2), NextCondition(2));
                case 9:
                    return new SetResult(_random.Next(2), NextDrain());
                case 10:
                    return new ClearResult(_random.Next(2));
                case 11 when place.HasFlag(Place.Loop):
                    return _random.Next(2) == 0 ? new Break() : new Continue();
                case 12 when !place.HasFlag(Place.Finally) && _random.Next(3) == 0:
                    return place.HasFlag(Place.Helper) ? new Return(ReturnValue.Zero) : new Return((ReturnValue)_random.Next(4));
                case 13 when !place.HasFlag(Place.Finally) && _random.Next(4) == 0:
                    return new Retry();
                case 14 when !place.HasFlag(Place.Helper):
                    return new CallHelper();
                case 15 or 16 or 17:
                    return new If(NextCondition(2), NextBlock(depth - 1, place), _random.Next(2) == 0 ? NextBlock(depth - 1, place) : null);
                case 18:
                    return new While(NextCondition(2), NextBlock(depth - 1, place | Place.Loop));
                case 19:
                    return new DoWhile(NextBlock(depth - 1, place | Place.Loop), NextCondition(2));
                case 20:
                    return new TryFinally(NextBlock(depth - 1, place), NextBlock(depth - 1, (place & Place.Helper) | Place.Finally));
            }
        }
    }

    private Condition NextCondition(int depth) => _random.Next(depth > 0 ? 12 : 8) switch
    {
        0 => new Free(),
        1 => new Variable(_random.Next(2)),
        2 => new Negative(_random.Next(2)),
        3 => new DrainFails(NextDrain()),
        < 8 => new Answer(s_answers[_random.Next(s_answers.Length)]),
        8 => new Not(NextCondition(depth - 1)),
        9 => new Constant(_random.Next(2) == 0),
        10 => new And(NextCondition(depth - 1), NextCondition(depth - 1), _random.Next(2) == 0),
        _ => new Or(NextCondition(depth - 1), NextCondition(depth - 1), _random.Next(2) == 0),
    };

    private Operation NextDrain() => _random.Next(2) == 0 ? Operation.Drain : Operation.RawDrain;
}
