using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// Every program of a number of nodes over an alphabet, always in the same order. Left out is what only repeats another program: code that
/// is not reached; variables that are only set or only read; an <c>if</c> with nothing in it, or whose else could be exchanged with its body;
/// a <c>continue</c> at the end of a loop's body and a <c>return 0</c> at the end of the method. There is one bool and one int variable, so that
/// no two programs differ by names.
/// </summary>
internal sealed class ProgramEnumerator
{
    private readonly Alphabet _alphabet;
    private readonly Dictionary<(int Nodes, Place Place), List<Piece<Block>>> _blocks = [];
    private readonly Dictionary<(int Nodes, Place Place), List<Piece<Statement>>> _statements = [];
    private readonly Dictionary<int, List<Piece<Condition>>> _conditions = [];

    public ProgramEnumerator(Alphabet alphabet) => _alphabet = alphabet;

    /// <summary>Where a piece stands.</summary>
    [Flags]
    private enum Place
    {
        Method = 0,
        Loop = 1,
        Finally = 2,
        Helper = 4,
    }

    /// <summary>All programs of exactly this number of nodes: each body once for each port of the alphabet.</summary>
    public IEnumerable<LoopProgram> Programs(int nodes)
    {
        foreach (var (body, helper) in Bodies(nodes))
        {
            foreach (var port in _alphabet.Ports)
            {
                yield return new LoopProgram(port, body, helper);
            }
        }
    }

    private IEnumerable<(Block Body, Block? Helper)> Bodies(int nodes)
    {
        for (int own = nodes; own > 0; own--)
        {
            foreach (var body in Row(own, Place.Method))
            {
                bool calls = (body.Uses & Uses.CallsHelper) != 0;
                if (!IsWhole(body.Uses) || calls != (own < nodes))
                {
                    continue;
                }

                if (!calls)
                {
                    yield return (body.Value, null);
                    continue;
                }

                foreach (var helper in Blocks(nodes - own, Place.Helper))
                {
                    if (IsWhole(helper.Uses))
                    {
                        yield return (body.Value, helper.Value);
                    }
                }
            }

            if (!_alphabet.HasHelper)
            {
                break;
            }
        }
    }

    /// <summary>Variables are both set and read or neither, and the method does not end with a return that falling off its end would do.</summary>
    private static bool IsWhole(Uses uses) =>
        uses.HasFlag(Uses.SetsBool) == uses.HasFlag(Uses.ReadsBool)
        && uses.HasFlag(Uses.SetsResult) == uses.HasFlag(Uses.ReadsResult)
        && !uses.HasFlag(Uses.EndsWithReturn);

    private List<Piece<Block>> Blocks(int nodes, Place place)
    {
        if (!_blocks.TryGetValue((nodes, place), out var found))
        {
            _blocks[(nodes, place)] = found = nodes == 0 ? [new(Block.Empty, Uses.None)] : [.. Row(nodes, place)];
        }

        return found;
    }

    /// <summary>The blocks of a number of nodes, not remembered: a first statement, and what may stand behind it.</summary>
    private IEnumerable<Piece<Block>> Row(int nodes, Place place)
    {
        for (int first = 1; first <= nodes; first++)
        {
            foreach (var statement in Statements(first, place))
            {
                if (first == nodes)
                {
                    yield return new(new Block(statement.Value), statement.Uses);
                }
                else if (!statement.Uses.HasFlag(Uses.Ends))
                {
                    foreach (var rest in Blocks(nodes - first, place))
                    {
                        yield return new(new Block([statement.Value, .. rest.Value.Statements]), (statement.Uses & ~Uses.AboutEnd) | rest.Uses);
                    }
                }
            }
        }
    }

    private List<Piece<Statement>> Statements(int nodes, Place place)
    {
        if (!_statements.TryGetValue((nodes, place), out var found))
        {
            _statements[(nodes, place)] = found = [.. Simple(nodes, place), .. Choices(nodes, place), .. Loops(nodes, place), .. Tries(nodes, place)];
        }

        return found;
    }

    private IEnumerable<Piece<Statement>> Simple(int nodes, Place place)
    {
        foreach (var value in Conditions(nodes))
        {
            if (value.Value is not (Not or Variable))
            {
                yield return new(new SetBool(0, value.Value), value.Uses | Uses.SetsBool);
            }
        }

        if (nodes != 1)
        {
            yield break;
        }

        foreach (var operation in _alphabet.Calls)
        {
            yield return new(new Call(operation), Uses.None);
        }

        yield return new(new SetBool(0, new Constant(true)), Uses.SetsBool);
        yield return new(new SetBool(0, new Constant(false)), Uses.SetsBool);
        foreach (var jump in Jumps(place))
        {
            yield return jump;
        }

        if (_alphabet.HasResult)
        {
            foreach (var drain in _alphabet.Calls.Where(static o => o.Drains()))
            {
                yield return new(new SetResult(0, drain), Uses.SetsResult);
            }
        }

        if (_alphabet.HasHelper && !place.HasFlag(Place.Helper))
        {
            yield return new(new CallHelper(), Uses.CallsHelper);
        }
    }

    private IEnumerable<Piece<Statement>> Jumps(Place place)
    {
        if (place.HasFlag(Place.Loop))
        {
            yield return new(new Break(), Uses.Ends | Uses.Breaks);
            yield return new(new Continue(), Uses.Ends | Uses.EndsWithContinue);
        }

        if (place.HasFlag(Place.Finally))
        {
            yield break;
        }

        yield return new(new Return(ReturnValue.Zero), Uses.Ends | Uses.EndsWithReturn);
        if (_alphabet.HasRetry)
        {
            yield return new(new Retry(), Uses.Ends);
        }

        if (_alphabet.HasResult && !place.HasFlag(Place.Helper))
        {
            yield return new(new Return(ReturnValue.Interrupted), Uses.Ends);
            yield return new(new Return(ReturnValue.Result0), Uses.Ends | Uses.ReadsResult);
        }
    }

    private IEnumerable<Piece<Statement>> Choices(int nodes, Place place)
    {
        for (int test = 1; test <= nodes - 2; test++)
        {
            foreach (var condition in Conditions(test))
            {
                int inside = nodes - 1 - test;
                foreach (var then in Blocks(inside, place))
                {
                    yield return new(
                        new If(condition.Value, then.Value), condition.Uses | (then.Uses & ~Uses.AboutEnd));
                }

                if (condition.Value is Not)
                {
                    continue;
                }

                for (int first = 1; first < inside; first++)
                {
                    foreach (var then in Blocks(first, place))
                    {
                        foreach (var otherwise in Blocks(inside - first, place))
                        {
                            var ends = then.Uses & otherwise.Uses & Uses.Ends;
                            yield return new(
                                new If(condition.Value, then.Value, otherwise.Value),
                                condition.Uses | ((then.Uses | otherwise.Uses) & ~Uses.AboutEnd) | ends);
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<Piece<Statement>> Loops(int nodes, Place place)
    {
        foreach (var body in Blocks(nodes - 1, place | Place.Loop))
        {
            if (!body.Uses.HasFlag(Uses.EndsWithContinue))
            {
                var ends = body.Uses.HasFlag(Uses.Breaks) ? Uses.None : Uses.Ends;
                yield return new(new While(new Constant(true), body.Value), Outside(body.Uses) | ends);
            }
        }

        for (int test = 1; test < nodes; test++)
        {
            foreach (var condition in Conditions(test))
            {
                foreach (var body in Blocks(nodes - 1 - test, place | Place.Loop))
                {
                    if (body.Uses.HasFlag(Uses.EndsWithContinue))
                    {
                        continue;
                    }

                    yield return new(new While(condition.Value, body.Value), condition.Uses | Outside(body.Uses));
                    if (body.Value.Statements.Length > 0)
                    {
                        yield return new(new DoWhile(body.Value, condition.Value), condition.Uses | Outside(body.Uses));
                    }
                }
            }
        }
    }

    private IEnumerable<Piece<Statement>> Tries(int nodes, Place place)
    {
        for (int inside = 1; _alphabet.HasTry && inside < nodes - 1; inside++)
        {
            foreach (var body in Blocks(inside, place))
            {
                // No jump leaves the finally block: what is a loop around it is none for it.
                foreach (var last in Blocks(nodes - 1 - inside, (place & Place.Helper) | Place.Finally))
                {
                    yield return new(
                        new TryFinally(body.Value, last.Value), (body.Uses & ~Uses.AboutEnd) | last.Uses | (body.Uses & Uses.Ends));
                }
            }
        }
    }

    private List<Piece<Condition>> Conditions(int nodes)
    {
        if (!_conditions.TryGetValue(nodes, out var found))
        {
            _conditions[nodes] = found = [.. nodes == 1 ? Atoms() : _alphabet.HasOperators && nodes >= 3 ? Operators(nodes) : []];
        }

        return found;
    }

    private IEnumerable<Piece<Condition>> Atoms()
    {
        // Either answer is possible anyway, so that its negation is the same.
        yield return new(new Free(), Uses.None);
        var atoms = new List<Piece<Condition>> { new(new Variable(0), Uses.ReadsBool) };
        atoms.AddRange(_alphabet.Calls.Where(static o => o.Answers()).Select(static o => new Piece<Condition>(new Answer(o), Uses.None)));
        atoms.AddRange(_alphabet.Calls.Where(static o => o.Drains()).Select(static o => new Piece<Condition>(new DrainFails(o), Uses.None)));
        if (_alphabet.HasResult)
        {
            atoms.Add(new(new Negative(0), Uses.ReadsResult));
        }

        foreach (var atom in atoms)
        {
            yield return atom;
            yield return new(new Not(atom.Value), atom.Uses);
        }
    }

    private IEnumerable<Piece<Condition>> Operators(int nodes)
    {
        for (int left = 1; left < nodes - 1; left++)
        {
            foreach (var a in Conditions(left))
            {
                foreach (var b in Conditions(nodes - 1 - left))
                {
                    yield return new(new And(a.Value, b.Value), a.Uses | b.Uses);
                    yield return new(new Or(a.Value, b.Value), a.Uses | b.Uses);
                }
            }
        }
    }

    /// <summary>What a loop's body uses, as it is seen from outside of the loop.</summary>
    private static Uses Outside(Uses body) => body & ~(Uses.AboutEnd | Uses.Breaks);
}
