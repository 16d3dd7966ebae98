using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Enumeration;

/// <summary>
/// Every body of a number of nodes over an alphabet, always in the same order: a call, a question, a variable, a jump and a control structure are one
/// node each. Left out is what only repeats another body: code that is not reached, an <c>if</c> with nothing in it, a <c>return</c> or
/// <c>continue</c> at the end, a variable that is only set or only read.
/// </summary>
internal sealed class ClockBodies(ClockAlphabet alphabet)
{
    private readonly Dictionary<(int Nodes, bool InLoop), Block[]> _blocks = [];
    private readonly Dictionary<int, Condition[]> _conditions = [];

    public IEnumerable<Block> Of(int nodes) =>
        Blocks(nodes, inLoop: false).Where(static b => b.Statements is not [.., Return] && UsesVariablesWhole(b));

    private static bool Ends(Statement statement) => statement switch
    {
        Break or Continue or Return => true,
        If { Else: { } otherwise } choice => Ends(choice.Then.Statements[^1]) && Ends(otherwise.Statements[^1]),
        While { Condition: Constant { Value: true } } loop => !HasBreak(loop.Body),
        _ => false,
    };

    /// <summary>A loop that goes on for as long as the vCPU was never loaded has no end.</summary>
    private static bool AsksFirst(Condition condition) => ClockNotation.Write(condition).Contains("first", StringComparison.Ordinal);

    private static bool HasBreak(Block block) => block.Statements.Any(static s => s switch
    {
        Break => true,
        If choice => HasBreak(choice.Then) || HasBreak(choice.Else ?? Block.Empty),
        _ => false,
    });

    /// <summary>The variable is not used at all, or set first, whatever way the body takes, and read later.</summary>
    private static bool UsesVariablesWhole(Block body)
    {
        int first = Array.FindIndex(body.Statements, static s => ClockVariables.Of(s).Any());
        return first < 0
            || (body.Statements[first] is SetBool { Value: ClockAnswer } && ClockVariables.ReadIn(new(body.Statements[(first + 1)..])).Any());
    }

    private Block[] Blocks(int nodes, bool inLoop)
    {
        if (!_blocks.TryGetValue((nodes, inLoop), out var found))
        {
            _blocks[(nodes, inLoop)] = found = [.. MakeBlocks(nodes, inLoop)];
        }

        return found;
    }

    private IEnumerable<Block> MakeBlocks(int nodes, bool inLoop)
    {
        for (int first = 1; first <= nodes; first++)
        {
            foreach (var statement in Statements(first, inLoop))
            {
                if (first == nodes)
                {
                    yield return new(statement);
                }
                else if (!Ends(statement))
                {
                    foreach (var rest in Blocks(nodes - first, inLoop))
                    {
                        yield return new([statement, .. rest.Statements]);
                    }
                }
            }
        }
    }

    private IEnumerable<Statement> Statements(int nodes, bool inLoop)
    {
        if (nodes == 1)
        {
            foreach (var call in alphabet.Calls)
            {
                yield return new ClockCall(call);
            }

            yield return new Return(ReturnValue.Zero);
            if (inLoop)
            {
                yield return new Break();
            }

            if (alphabet.HasVariable)
            {
                foreach (var question in alphabet.Questions)
                {
                    yield return new SetBool(0, new ClockAnswer(question));
                }
            }
        }

        for (int test = 1; test < nodes - 1; test++)
        {
            foreach (var condition in Conditions(test))
            {
                for (int then = 1; then < nodes - test; then++)
                {
                    foreach (var choice in Choices(condition, then, nodes - test - 1 - then, inLoop))
                    {
                        yield return choice;
                    }
                }
            }
        }

        if (!alphabet.HasLoops)
        {
            yield break;
        }

        for (int test = 0; test < nodes - 1; test++)
        {
            foreach (var condition in test == 0 ? [new Constant(true)] : Conditions(test).Where(static c => !AsksFirst(c)))
            {
                foreach (var body in Blocks(nodes - 1 - test, inLoop: true).Where(static b => !Ends(b.Statements[^1])))
                {
                    yield return new While(condition, body);
                }
            }
        }
    }

    private IEnumerable<If> Choices(Condition condition, int then, int otherwise, bool inLoop)
    {
        foreach (var first in Blocks(then, inLoop))
        {
            if (otherwise == 0)
            {
                yield return new(condition, first);
                continue;
            }

            // With a negation the two arms are only exchanged.
            foreach (var second in condition is Not ? [] : Blocks(otherwise, inLoop))
            {
                yield return new(condition, first, second);
            }
        }
    }

    private Condition[] Conditions(int nodes)
    {
        if (!_conditions.TryGetValue(nodes, out var found))
        {
            _conditions[nodes] = found = [.. MakeConditions(nodes)];
        }

        return found;
    }

    private IEnumerable<Condition> MakeConditions(int nodes)
    {
        if (nodes == 1)
        {
            Condition[] variables = alphabet.HasVariable ? [new Variable(0)] : [];
            Condition[] simple = [.. alphabet.Questions.Select(static q => new ClockAnswer(q)), .. variables];
            Condition[] free = alphabet.HasFree ? [new Free()] : [];
            return [.. simple, .. simple.Select(static c => new Not(c)), .. free];
        }

        if (nodes != 3 || !alphabet.HasOperators)
        {
            return [];
        }

        var sides = Conditions(1).Where(static c => c is not Not).ToArray();
        return sides.SelectMany(left => sides.Where(right => !right.Equals(left))
            .SelectMany(right => new Condition[] { new And(left, right), new Or(left, right) }));
    }
}
