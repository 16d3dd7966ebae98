using VcpuLint.Oracle.Clock.Judging;
using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Enumeration;

/// <summary>
/// Ports by chance: the usual pieces (limited requests, handlers, first loads, moves of the TSC) between senseless ones, in all methods. Each
/// seed and number gives the same program on every machine.
/// </summary>
internal sealed class ClockRandom
{
    private readonly SplitMix _random;
    private bool _hasHelper;

    private ClockRandom(SplitMix random) => _random = random;

    /// <summary>One program of the list of a seed.</summary>
    public static ClockProgram Number(ulong seed, ulong number)
    {
        var random = new ClockRandom(new SplitMix(new SplitMix(new SplitMix(seed).Next() + number).Next()));
        while (true)
        {
            var program = random.Program();
            if (ClockParser.IsValid(program) && !ClockJudge.Run(program).IsSenseless)
            {
                return program;
            }
        }
    }

    private ClockProgram Program()
    {
        _hasHelper = _random.Chance(30);
        var program = new ClockProgram(
            Load: _random.Chance(85) ? Body() : null,
            Run: _random.Chance(60) ? Loop() : new([.. Handlers(), .. Body().Statements]),
            Put: _random.Chance(15) ? Body() : null,
            Cold: _random.Chance(35) ? Body() : null);
        if (!_hasHelper)
        {
            return program;
        }

        // A helper that nobody calls is no program; then it is drawn again.
        _hasHelper = false;
        return program with { Helper = Body() };
    }

    private Block Loop() => new(new While(new Constant(true), new([.. Handlers(), .. Perhaps(50), Call(ClockOperation.Enter), .. Perhaps(40)])));

    private Statement[] Perhaps(int percent) => _random.Chance(percent) ? [Piece(1)] : [];

    private IEnumerable<Statement> Handlers()
    {
        if (_random.Chance(30))
        {
            yield return new If(Ask(ClockQuestion.TakeMaster), _random.Chance(60) ? new(Call(ClockOperation.Global)) : Body());
        }

        if (_random.Chance(90))
        {
            yield return new If(Ask(ClockQuestion.TakeGlobal), _random.Below(6) switch
            {
                0 => new(Call(ClockOperation.Local), Call(ClockOperation.Defer)),
                1 => new(new If(Ask(ClockQuestion.Gate), new(Call(ClockOperation.All)), new(Call(ClockOperation.Local)))),
                2 => Body(),
                _ => new(Call(ClockOperation.All)),
            });
        }
    }

    private Block Body()
    {
        var statements = new List<Statement>();
        if (_random.Chance(20))
        {
            statements.Add(new SetBool(0, _random.Pick<Condition>(Ask(ClockQuestion.Gate), Ask(ClockQuestion.First), new Free())));
        }

        for (int i = 1 + _random.Below(3); i > 0; i--)
        {
            statements.Add(statements is [SetBool] && _random.Chance(60) ? new If(new Variable(0), Inner(1)) : Piece(2));
        }

        return new([.. statements]);
    }

    private Statement Piece(int depth) => _random.Below(depth > 0 ? 16 : 9) switch
    {
        < 2 => Call(ClockOperation.Global),
        < 4 => Call(ClockOperation.Local),
        4 => Call(_random.Pick(ClockOperation.Master, ClockOperation.GlobalOther, ClockOperation.LocalOther)),
        5 => Call(_random.Pick(ClockOperation.Move, ClockOperation.Publish)),
        6 => _hasHelper ? new CallHelper() : Call(ClockOperation.Local),
        7 => Call(_random.Pick(ClockOperation.Defer, ClockOperation.Move)),
        8 => _random.Chance(40) ? new Return(ReturnValue.Zero) : Call(ClockOperation.Local),
        < 12 => new If(
            Ask(ClockQuestion.Gate),
            new(Call(_random.Chance(70) ? ClockOperation.Global : ClockOperation.GlobalOther)),
            _random.Chance(70) ? Inner(depth - 1) : null),
        12 => new If(Condition(), Inner(depth - 1), _random.Chance(40) ? Inner(depth - 1) : null),
        13 => new If(Ask(ClockQuestion.First), Inner(depth - 1)),
        14 => new If(new Not(Condition()), new(new Return(ReturnValue.Zero))),
        _ => new While(new Free(), Inner(depth - 1)),
    };

    private Block Inner(int depth)
    {
        var statements = new Statement[1 + _random.Below(2)];
        for (int i = 0; i < statements.Length; i++)
        {
            statements[i] = Piece(depth);
            if (statements[i] is Return)
            {
                return new(statements[..(i + 1)]);
            }
        }

        return new(statements);
    }

    private Condition Condition() => _random.Below(6) switch
    {
        0 => new And(new Free(), Ask(ClockQuestion.Gate)),
        1 => new Or(new Free(), Ask(ClockQuestion.First)),
        2 => Ask(ClockQuestion.Gate),
        3 => Ask(ClockQuestion.First),
        _ => new Free(),
    };

    private static ClockAnswer Ask(ClockQuestion question) => new(question);

    private static ClockCall Call(ClockOperation operation) => new(operation);
}
