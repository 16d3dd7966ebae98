using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing;

/// <content>Statements and conditions.</content>
internal partial class Printer
{
    internal void PrintStatements(Block block)
    {
        foreach (var statement in block.Statements)
        {
            PrintStatement(statement);
        }
    }

    protected virtual void PrintStatement(Statement statement)
    {
        switch (statement)
        {
            case Call call:
                StartLine();
                Site(Expression(call.Operation));
                Add(";");
                EndLine();
                break;
            case SetBool set:
                StartLine();
                Add($"b{set.Variable} = ");
                PrintCondition(set.Value);
                Add(";");
                EndLine();
                break;
            case SetResult set:
                StartLine();
                Add($"r{set.Variable} = ");
                Site(Expression(set.Drain));
                Add(";");
                EndLine();
                break;
            case ClearResult clear:
                Line($"r{clear.Variable} = 0;");
                break;
            case If choice:
                PrintIf(choice);
                break;
            case While loop:
                PrintWhile(loop);
                break;
            case DoWhile loop:
                PrintDoWhile(loop);
                break;
            case TryFinally guarded:
                Line("try");
                PrintBlock(guarded.Body);
                Line("finally");
                PrintBlock(guarded.Finally);
                break;
            case Return leave:
                StartLine();
                Site(Leave(leave.Value));
                EndLine();
                break;
            case CallHelper:
                StartLine();
                Site(CallOfHelper);
                Add(";");
                EndLine();
                break;
            default:
                Line(statement switch
                {
                    Break => "break;",
                    Continue => "continue;",
                    Retry => "goto retry;",
                    _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement"),
                });
                break;
        }
    }

    /// <summary>The C# of a call of the helper.</summary>
    internal virtual string CallOfHelper => $"H{Number}(vcpu)";

    protected virtual void PrintIf(If choice)
    {
        StartLine();
        Add("if (");
        PrintCondition(choice.Condition);
        Add(")");
        EndLine();
        PrintBlock(choice.Then);
        if (choice.Else is { } otherwise)
        {
            Line("else");
            PrintBlock(otherwise);
        }
    }

    protected virtual void PrintWhile(While loop)
    {
        StartLine();
        Add("while (");
        PrintCondition(loop.Condition);
        Add(")");
        EndLine();
        PrintBlock(loop.Body);
    }

    protected virtual void PrintDoWhile(DoWhile loop)
    {
        Line("do");
        PrintBlock(loop.Body);
        StartLine();
        Add("while (");
        PrintCondition(loop.Condition);
        Add(");");
        EndLine();
    }

    internal virtual void PrintCondition(Condition condition)
    {
        switch (condition)
        {
            case Constant constant:
                Add(constant.Value ? "true" : "false");
                break;
            case Free:
                Add(FreeChoice);
                break;
            case Variable variable:
                Add($"b{variable.Index}");
                break;
            case Answer answer:
                Site(Expression(answer.Operation));
                break;
            case DrainFails drain:
                PrintNegative(() => Site(Expression(drain.Drain)));
                break;
            case Negative negative:
                PrintNegative(() => Add($"r{negative.Variable}"));
                break;
            case Not not:
                Add("!(");
                PrintCondition(not.Operand);
                Add(")");
                break;
            case And and:
                PrintOperator(and.Left, and.Short ? " && " : " & ", and.Right);
                break;
            case Or or:
                PrintOperator(or.Left, or.Short ? " || " : " | ", or.Right);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "unknown condition");
        }
    }

    /// <summary>That a result is negative.</summary>
    protected virtual void PrintNegative(Action printResult)
    {
        printResult();
        Add(" < 0");
    }

    internal void PrintBlock(Block block)
    {
        Open();
        PrintStatements(block);
        Close();
    }

    internal void PrintOperator(Condition left, string symbol, Condition right)
    {
        Add("(");
        PrintCondition(left);
        Add(symbol);
        PrintCondition(right);
        Add(")");
    }
}
