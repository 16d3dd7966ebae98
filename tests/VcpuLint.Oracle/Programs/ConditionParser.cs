namespace VcpuLint.Oracle.Programs;

/// <summary>Parses conditions, with the operators' usual order: <c>!</c>, <c>&amp;</c>, <c>|</c>, <c>&amp;&amp;</c>, <c>||</c>.</summary>
internal sealed class ConditionParser(NotationReader reader)
{
    private static readonly Dictionary<string, Operation> _operations = Operations.All.ToDictionary(NotationWriter.NameOf);

    public static bool TryFindOperation(string name, out Operation operation) => _operations.TryGetValue(name, out operation);

    /// <summary>The index of a variable such as <c>b0</c>: null if the word is not such a name at all.</summary>
    public static int? IndexOfVariable(NotationReader reader, char kind)
    {
        var word = reader.Next;
        if (word.Length < 2 || word[0] != kind || word.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        return word switch
        {
            [_, '0'] => 0,
            [_, '1'] => 1,
            _ => throw reader.Error($"there are only the variables {kind}0 and {kind}1, not {word}"),
        };
    }

    public Condition Parse() => ParseBinary(0);

    private static Condition Combine(int level, Condition left, Condition right) => level switch
    {
        0 => new Or(left, right),
        1 => new And(left, right),
        2 => new Or(left, right, Short: false),
        _ => new And(left, right, Short: false),
    };

    private Condition ParseBinary(int level)
    {
        if (level == 4)
        {
            return ParseUnary();
        }

        var symbol = level switch { 0 => "||", 1 => "&&", 2 => "|", _ => "&" };
        var left = ParseBinary(level + 1);
        var entered = 0;
        while (reader.Take(symbol))
        {
            // A long chain is a deep tree, too.
            reader.Enter();
            entered++;
            left = Combine(level, left, ParseBinary(level + 1));
        }

        for (; entered > 0; entered--)
        {
            reader.Leave();
        }

        return left;
    }

    private Condition ParseUnary()
    {
        reader.Enter();
        var condition = reader.Take("!") ? new Not(ParseUnary()) : ParsePrimary();
        reader.Leave();
        return condition;
    }

    private Condition ParsePrimary()
    {
        if (reader.Take("("))
        {
            var inner = Parse();
            reader.Expect(")");
            return inner;
        }

        if (IndexOfVariable(reader, 'b') is { } boolean)
        {
            reader.TakeWord("a variable");
            return new Variable(boolean);
        }

        if (IndexOfVariable(reader, 'r') is { } result)
        {
            reader.TakeWord("a variable");
            ExpectNegative();
            return new Negative(result);
        }

        if (!reader.AtWord)
        {
            throw reader.Expected("a condition");
        }

        return ParseWord();
    }

    private Condition ParseWord()
    {
        switch (reader.Next)
        {
            case "true" or "false" or "free":
                return reader.TakeWord("a condition") switch
                {
                    "true" => new Constant(true),
                    "false" => new Constant(false),
                    _ => new Free(),
                };
            case var name when !TryFindOperation(name, out _):
                throw reader.Error($"there is no condition '{name}'");
            case var name when _operations[name].Answers():
                reader.TakeWord("a condition");
                return new Answer(_operations[name]);
            case var name when _operations[name].Drains():
                reader.TakeWord("a condition");
                ExpectNegative();
                return new DrainFails(_operations[name]);
            case var name:
                throw reader.Error($"'{name}' has no result");
        }
    }

    private void ExpectNegative()
    {
        if (!reader.At("<"))
        {
            throw reader.Expected("'< 0'");
        }

        reader.Expect("<");
        reader.Expect("0");
    }
}
