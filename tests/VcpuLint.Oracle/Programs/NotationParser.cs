using System.Diagnostics.CodeAnalysis;

namespace VcpuLint.Oracle.Programs;

/// <summary>
/// Reads what <see cref="NotationWriter"/> writes, and more freely: in many lines, with <c>//</c> comments, without braces around one statement,
/// with <c>else if</c>, and with only the brackets that are needed. Every program that it accepts can be printed as C# and judged.
/// </summary>
internal sealed class NotationParser
{
    private readonly NotationReader _reader;
    private readonly ConditionParser _conditions;
    private int _loops;
    private bool _inHelper;
    private bool _inFinally;
    private NotationException? _firstHelperCall;

    private NotationParser(string text)
    {
        _reader = new(text);
        _conditions = new(_reader);
    }

    /// <summary>Reads a program, or says what is wrong with the text.</summary>
    /// <exception cref="NotationException">The text is not a program.</exception>
    public static LoopProgram Parse(string text) => new NotationParser(text).ParseProgram();

    /// <summary>Whether a tree is a program: that each jump has its target, each call its helper, and so on.</summary>
    public static bool IsValid(LoopProgram program) => TryParse(NotationWriter.Write(program), out _, out _);

    public static bool TryParse(string text, [NotNullWhen(true)] out LoopProgram? program, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            (program, problem) = (Parse(text), null);
            return true;
        }
        catch (NotationException e)
        {
            (program, problem) = (null, e.Message);
            return false;
        }
    }

    private LoopProgram ParseProgram()
    {
        var port = ParsePort();
        var body = ParseBlock();
        Block? helper = null;
        if (_reader.At("helper"))
        {
            if (_firstHelperCall is null)
            {
                throw _reader.Error("the helper is never called");
            }

            _reader.Expect("helper");
            _inHelper = true;
            helper = ParseBlock();
        }
        else if (_firstHelperCall is not null)
        {
            throw _firstHelperCall;
        }

        return _reader.Next.Length == 0 ? new(port, body, helper) : throw _reader.Expected(helper is null ? "'helper' or the end" : "the end");
    }

    private PortTraits ParsePort()
    {
        const string names = "'hardware', 'transfer', 'mode', 'full' or 'hypercall'";
        PortTraits? port = _reader.Next switch
        {
            "hardware" => PortTraits.Hardware,
            "transfer" => PortTraits.TransferWork,
            "mode" => PortTraits.VcpuMode,
            "full" => PortTraits.TransferWork | PortTraits.VcpuMode,
            "hypercall" => PortTraits.Hypercall,
            _ => null,
        };
        if (port is null)
        {
            throw _reader.Expected(names);
        }

        _reader.TakeWord(names);
        return port.Value;
    }

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

    /// <summary>A block, or one statement that stands for it.</summary>
    private Block ParseBranch()
    {
        if (_reader.At("{"))
        {
            return ParseBlock();
        }

        _reader.Enter();
        var statement = ParseStatement();
        _reader.Leave();
        return new(statement);
    }

    private Statement ParseStatement()
    {
        if (ConditionParser.IndexOfVariable(_reader, 'b') is { } boolean)
        {
            _reader.TakeWord("a variable");
            _reader.Expect("=");
            return Ended(new SetBool(boolean, _conditions.Parse()));
        }

        if (ConditionParser.IndexOfVariable(_reader, 'r') is { } result)
        {
            _reader.TakeWord("a variable");
            _reader.Expect("=");
            return Ended<Statement>(_reader.Take("0") ? new ClearResult(result) : new SetResult(result, ParseDrain()));
        }

        switch (_reader.Next)
        {
            case "if":
                return ParseIf();
            case "while":
                _reader.Expect("while");
                var condition = ParseBracketed();
                return new While(condition, ParseLoopBody());
            case "do":
                return ParseDo();
            case "try":
                return ParseTry();
            default:
                return ParseSimple();
        }
    }

    private If ParseIf()
    {
        _reader.Expect("if");
        var condition = ParseBracketed();
        var then = ParseBranch();
        if (!_reader.Take("else"))
        {
            return new(condition, then);
        }

        var otherwise = ParseBranch();
        return new(condition, then, otherwise.Statements.Length == 0 ? null : otherwise);
    }

    private DoWhile ParseDo()
    {
        _reader.Expect("do");
        var body = ParseLoopBody();
        _reader.Expect("while");
        return Ended(new DoWhile(body, ParseBracketed()));
    }

    private Block ParseLoopBody()
    {
        _loops++;
        var body = ParseBranch();
        _loops--;
        return body;
    }

    private TryFinally ParseTry()
    {
        _reader.Expect("try");
        var body = ParseBlock();
        _reader.Expect("finally");
        var (loops, inFinally) = (_loops, _inFinally);
        (_loops, _inFinally) = (0, true);
        var cleanup = ParseBlock();
        (_loops, _inFinally) = (loops, inFinally);
        return new(body, cleanup);
    }

    private Condition ParseBracketed()
    {
        _reader.Expect("(");
        var condition = _conditions.Parse();
        _reader.Expect(")");
        return condition;
    }

    private Operation ParseDrain()
    {
        if (!ConditionParser.TryFindOperation(_reader.Next, out var drain) || !drain.Drains())
        {
            throw _reader.Expected("'drain', 'rawDrain' or '0'");
        }

        _reader.TakeWord("a drain");
        return drain;
    }

    private Statement ParseSimple()
    {
        if (!_reader.AtWord)
        {
            throw _reader.Expected("a statement or '}'");
        }

        Statement statement = _reader.Next switch
        {
            "break" => InLoop(new Break()),
            "continue" => InLoop(new Continue()),
            "retry" => OutsideFinally(new Retry()),
            "return" => OutsideFinally(new Return(default)),
            "help" => CallOfHelper(),
            var name => ConditionParser.TryFindOperation(name, out var operation)
                ? new Call(operation)
                : throw _reader.Error($"there is no statement '{name}'"),
        };
        _reader.TakeWord("a statement");
        return Ended(statement is Return ? new Return(ParseValue()) : statement);
    }

    private Statement InLoop(Statement jump) => _loops > 0 ? jump
        : throw _reader.Error($"'{_reader.Next}' {(_inFinally ? "leaves the finally block" : "stands outside of a loop")}");

    private Statement OutsideFinally(Statement jump) => _inFinally ? throw _reader.Error($"'{_reader.Next}' leaves the finally block") : jump;

    private CallHelper CallOfHelper()
    {
        if (_inHelper)
        {
            throw _reader.Error("the helper calls no helper");
        }

        _firstHelperCall ??= _reader.Error("there is no helper to call");
        return new();
    }

    private ReturnValue ParseValue()
    {
        ReturnValue? value = _reader.Next switch
        {
            "0" => ReturnValue.Zero,
            "-EINTR" => ReturnValue.Interrupted,
            "r0" => ReturnValue.Result0,
            "r1" => ReturnValue.Result1,
            _ => null,
        };
        if (value is not { } known || (_inHelper && known != ReturnValue.Zero))
        {
            throw _reader.Expected(_inHelper ? "'0', as a helper has no result" : "'0', '-EINTR', 'r0' or 'r1'");
        }

        _reader.Expect(_reader.Next);
        return known;
    }

    private T Ended<T>(T statement)
        where T : Statement
    {
        _reader.Expect(";");
        return statement;
    }
}
