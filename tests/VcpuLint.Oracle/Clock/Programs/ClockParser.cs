using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>Reads what <see cref="ClockNotation"/> writes. Braces around one statement may be left out, and so may brackets that change nothing.</summary>
internal sealed class ClockParser
{
    private static readonly Dictionary<string, ClockOperation> _operations = Enum.GetValues<ClockOperation>().ToDictionary(ClockNotation.NameOf);
    private static readonly Dictionary<string, ClockQuestion> _questions = Enum.GetValues<ClockQuestion>().ToDictionary(ClockNotation.NameOf);

    private readonly NotationReader _reader;
    private int _loops;
    private bool _inHelper;
    private bool _callsHelper;

    private ClockParser(string text) => _reader = new(text);

    /// <summary>Reads a program, or says what is wrong with the text.</summary>
    /// <exception cref="NotationException">The text is not a clock program.</exception>
    public static ClockProgram Parse(string text) => new ClockParser(text).ParseProgram();

    /// <summary>Whether a tree is a program: that each jump has its loop, and each call its helper.</summary>
    public static bool IsValid(ClockProgram program)
    {
        try
        {
            Parse(ClockNotation.Write(program));
            return true;
        }
        catch (NotationException)
        {
            return false;
        }
    }

    private ClockProgram ParseProgram()
    {
        var program = new ClockProgram();
        while (FindRoot() is { } root)
        {
            if (program[root] is not null)
            {
                throw _reader.Error($"there are two methods '{ClockNotation.NameOf(root)}'");
            }

            _reader.Expect(ClockNotation.NameOf(root));
            program = program.With(root, ParseBlock());
        }

        if (_reader.At("helper"))
        {
            if (!_callsHelper)
            {
                throw _reader.Error("the helper is never called");
            }

            _reader.Expect("helper");
            _inHelper = true;
            program = program with { Helper = ParseBlock() };
        }
        else if (_callsHelper)
        {
            throw _reader.Error("there is no helper");
        }

        return _reader.Next.Length == 0 ? program : throw _reader.Expected("another method or the end");
    }

    private ClockRoot? FindRoot() => ClockProgram.AllRoots.Where(r => _reader.At(ClockNotation.NameOf(r))).Select(static r => (ClockRoot?)r).FirstOrDefault();

    private Block ParseBlock()
    {
        _reader.Expect("{");
        _reader.Enter();
        var statements = new List<Statement>();
        while (!_reader.Take("}"))
        {
            statements.Add(ParseStatement());
        }

        _reader.Leave();
        return new([.. statements]);
    }

    private Block ParseBranch() => _reader.At("{") ? ParseBlock() : new(ParseStatement());

    private Statement ParseStatement()
    {
        if (_reader.Take("if"))
        {
            var condition = ParseBracketed();
            var then = ParseBranch();
            var otherwise = _reader.Take("else") ? ParseBranch() : Block.Empty;
            return new If(condition, then, otherwise.Statements.Length == 0 ? null : otherwise);
        }

        if (_reader.Take("while"))
        {
            var condition = ParseBracketed();
            _loops++;
            var body = ParseBranch();
            _loops--;
            return new While(condition, body);
        }

        var simple = ParseSimple();
        _reader.Expect(";");
        return simple;
    }

    private Statement ParseSimple()
    {
        if (ConditionParser.IndexOfVariable(_reader, 'b') is { } variable)
        {
            _reader.TakeWord("a variable");
            _reader.Expect("=");
            return new SetBool(variable, ParseCondition());
        }

        string word = _reader.TakeWord("a statement");
        switch (word)
        {
            case "break" or "continue":
                return _loops == 0 ? throw _reader.Error($"'{word}' outside of a loop") : word == "break" ? new Break() : new Continue();
            case "return":
                return new Return(ReturnValue.Zero);
            case "help":
                _callsHelper = true;
                return _inHelper ? throw _reader.Error("the helper calls no helper") : new CallHelper();
            default:
                return _operations.TryGetValue(word, out var operation) ? new ClockCall(operation) : throw _reader.Error($"there is no statement '{word}'");
        }
    }

    private Condition ParseBracketed()
    {
        _reader.Expect("(");
        var condition = ParseCondition();
        _reader.Expect(")");
        return condition;
    }

    private Condition ParseCondition()
    {
        var left = ParseAnd();
        while (_reader.Take("||"))
        {
            left = new Or(left, ParseAnd());
        }

        return left;
    }

    private Condition ParseAnd()
    {
        var left = ParseUnary();
        while (_reader.Take("&&"))
        {
            left = new And(left, ParseUnary());
        }

        return left;
    }

    private Condition ParseUnary()
    {
        _reader.Enter();
        var condition = _reader.Take("!") ? new Not(ParseUnary()) : _reader.At("(") ? ParseBracketed() : ParsePrimary();
        _reader.Leave();
        return condition;
    }

    private Condition ParsePrimary()
    {
        if (ConditionParser.IndexOfVariable(_reader, 'b') is { } variable)
        {
            _reader.TakeWord("a variable");
            return new Variable(variable);
        }

        string word = _reader.TakeWord("a condition");
        return word switch
        {
            "true" => new Constant(true),
            "false" => new Constant(false),
            "free" => new Free(),
            _ => _questions.TryGetValue(word, out var question) ? new ClockAnswer(question) : throw _reader.Error($"there is no condition '{word}'"),
        };
    }
}
