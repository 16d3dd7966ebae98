using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>A printer that asks forms for each construct.</summary>
/// <param name="forms">The forms, new ones for each printer.</param>
/// <param name="seed">
/// If given, each construct is written by one of the forms or the plain way, as chance decides, the same for the same seed. If not, the first
/// form that writes it does.
/// </param>
internal sealed class ShapedPrinter(IReadOnlyList<Form> forms, int? seed = null) : Printer
{
    private readonly Random? _random = seed is { } value ? new(value) : null;
    private readonly Stack<LoopLabels?> _loops = [];
    private Form? _silent;
    private int _fresh;
    private int _tries;

    public override bool HasExactSites => forms.All(static f => f.HasExactSites);

    public override bool MergesCalls => forms.Any(static f => f.MergesCalls);

    /// <summary>Where <c>break</c> and <c>continue</c> go in the innermost loop, if it is no loop in C#.</summary>
    public LoopLabels? Loop => _loops.Count == 0 ? null : _loops.Peek();

    protected override string? OtherFile => Join(forms.Select(static f => f.OtherFile));

    protected override string? Library => Join(forms.Select(static f => f.Library));

    /// <summary>A number that no other name of this text has.</summary>
    public int Fresh() => _fresh++;

    /// <summary>Prints the body of a loop that is written with labels instead.</summary>
    public void PrintLoopBody(Block body, LoopLabels? labels)
    {
        _loops.Push(labels);
        PrintBlock(body);
        _loops.Pop();
    }

    /// <summary>Prints what a form puts its own text around: the plain way, but asking for everything inside.</summary>
    public void PlainCondition(Condition condition) => base.PrintCondition(condition);

    public void PlainStatement(Statement statement) => base.PrintStatement(statement);

    public void PlainProgram(LoopProgram program) => base.PrintProgram(program);

    public void PlainBody(Block body) => base.PrintBody(body);

    internal override string Expression(Operation operation)
    {
        string plain = base.Expression(operation);
        foreach (var form in Asked())
        {
            if (form.CallOf(this, operation, plain) is { } text)
            {
                return text;
            }
        }

        return plain;
    }

    internal override void PrintCondition(Condition condition)
    {
        if (condition is Constant || !Asked().Any(f => f.Condition(this, condition)))
        {
            base.PrintCondition(condition);
        }
    }

    /// <summary>Prints a condition in which a form, to end somewhere, is not asked again.</summary>
    internal void PrintConditionWithout(Form form, Condition condition)
    {
        var before = _silent;
        _silent = form;
        PrintCondition(condition);
        _silent = before;
    }

    protected override void PrintProgram(LoopProgram program)
    {
        if (!Asked().Any(f => f.Program(this, program)))
        {
            base.PrintProgram(program);
        }
    }

    protected override void PrintMembers()
    {
        foreach (var form in forms)
        {
            form.Members(this);
        }
    }

    protected override void PrintBody(Block body)
    {
        foreach (var form in forms)
        {
            form.Begin(this);
        }

        if (!Asked().Any(f => f.Statements(this, body)))
        {
            base.PrintBody(body);
        }
    }

    protected override void PrintStatement(Statement statement)
    {
        if (statement is Break or Continue && Loop is { } labels)
        {
            Line($"goto {(statement is Break ? labels.Break : labels.Continue)};");
        }
        else
        {
            Form[] asked = [.. Asked()];
            int tries = statement is TryFinally ? 1 : 0;
            _tries += tries;
            if (!asked.Any(f => f.Statement(this, statement)))
            {
                base.PrintStatement(statement);
            }

            _tries -= tries;
        }
    }

    protected override void PrintIf(If choice)
    {
        if (!Asked().Any(f => f.If(this, choice)))
        {
            base.PrintIf(choice);
        }
    }

    protected override void PrintWhile(While loop)
    {
        _loops.Push(null);
        if (!Asked().Any(f => f.While(this, loop)))
        {
            base.PrintWhile(loop);
        }

        _loops.Pop();
    }

    protected override void PrintDoWhile(DoWhile loop)
    {
        _loops.Push(null);
        if (!Asked().Any(f => f.DoWhile(this, loop)))
        {
            base.PrintDoWhile(loop);
        }

        _loops.Pop();
    }

    protected override void PrintNegative(Action printResult)
    {
        if (!Asked().Any(f => f.Negative(this, printResult)))
        {
            base.PrintNegative(printResult);
        }
    }

    protected override string Leave(ReturnValue value)
    {
        foreach (var form in Asked())
        {
            if (form.Leave(this, value) is { } text)
            {
                return text;
            }
        }

        return base.Leave(value);
    }

    private static string? Join(IEnumerable<string?> texts)
    {
        string text = string.Concat(texts);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Those that may write the next construct.</summary>
    private IEnumerable<Form> Asked()
    {
        if (_random is null)
        {
            return forms.Where(MayWrite);
        }

        int chosen = _random.Next(forms.Count + 1);
        return chosen < forms.Count && MayWrite(forms[chosen]) ? [forms[chosen]] : [];
    }

    private bool MayWrite(Form form) => form != _silent && !(form.Calls && _tries > 0);
}

/// <summary>The labels behind a loop and before its test.</summary>
internal sealed record LoopLabels(string Break, string Continue);
