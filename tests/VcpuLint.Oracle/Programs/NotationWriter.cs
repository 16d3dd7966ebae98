using System.Text;

namespace VcpuLint.Oracle.Programs;

/// <summary>
/// Writes a program as one line: <c>hardware { while (true) { r0 = drain; if (r0 &lt; 0) return r0; off; if (!check) enter; on; } }</c>. An
/// operation is written as its name with a small first letter, but the commonest have short names. It is what reports show and case files hold.
/// </summary>
internal static class NotationWriter
{
    public static string Write(LoopProgram program)
    {
        var text = new StringBuilder(NameOf(program.Port)).Append(' ');
        Write(text, program.Body);
        if (program.Helper is { } helper)
        {
            text.Append(" helper ");
            Write(text, helper);
        }

        return text.ToString();
    }

    public static string NameOf(PortTraits port) => port switch
    {
        PortTraits.Hardware => "hardware",
        PortTraits.TransferWork => "transfer",
        PortTraits.VcpuMode => "mode",
        PortTraits.TransferWork | PortTraits.VcpuMode => "full",
        PortTraits.Hypercall => "hypercall",
        _ => throw new ArgumentOutOfRangeException(nameof(port), port, "A port that enters by hypercall has no other traits."),
    };

    public static string NameOf(Operation operation) => operation switch
    {
        Operation.InterruptsOff => "off",
        Operation.InterruptsOn => "on",
        _ => char.ToLowerInvariant(operation.ToString()[0]) + operation.ToString()[1..],
    };

    public static string NameOf(ReturnValue value) => value switch
    {
        ReturnValue.Zero => "0",
        ReturnValue.Interrupted => "-EINTR",
        ReturnValue.Result0 => "r0",
        ReturnValue.Result1 => "r1",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static void Write(StringBuilder text, Block block)
    {
        text.Append("{ ");
        foreach (var statement in block.Statements)
        {
            Write(text, statement);
            text.Append(' ');
        }

        text.Append('}');
    }

    private static void Write(StringBuilder text, Statement statement)
    {
        switch (statement)
        {
            case Call call:
                text.Append(NameOf(call.Operation)).Append(';');
                break;
            case SetBool set:
                text.Append($"b{set.Variable} = ");
                Write(text, set.Value);
                text.Append(';');
                break;
            case SetResult set:
                text.Append($"r{set.Variable} = {NameOf(set.Drain)};");
                break;
            case ClearResult clear:
                text.Append($"r{clear.Variable} = 0;");
                break;
            case If choice:
                Write(text, "if (", choice.Condition, choice.Then);
                if (choice.Else is { } otherwise)
                {
                    text.Append(" else ");
                    Write(text, otherwise);
                }

                break;
            case While loop:
                Write(text, "while (", loop.Condition, loop.Body);
                break;
            case DoWhile loop:
                text.Append("do ");
                Write(text, loop.Body);
                text.Append(" while (");
                Write(text, loop.Condition);
                text.Append(");");
                break;
            case Return leave:
                text.Append($"return {NameOf(leave.Value)};");
                break;
            case TryFinally guarded:
                text.Append("try ");
                Write(text, guarded.Body);
                text.Append(" finally ");
                Write(text, guarded.Finally);
                break;
            default:
                text.Append(statement switch
                {
                    Break => "break;",
                    Continue => "continue;",
                    Retry => "retry;",
                    CallHelper => "help;",
                    _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement"),
                });
                break;
        }
    }

    private static void Write(StringBuilder text, string keyword, Condition condition, Block body)
    {
        text.Append(keyword);
        Write(text, condition);
        text.Append(") ");
        Write(text, body);
    }

    private static void Write(StringBuilder text, Condition condition)
    {
        switch (condition)
        {
            case Constant constant:
                text.Append(constant.Value ? "true" : "false");
                break;
            case Free:
                text.Append("free");
                break;
            case Variable variable:
                text.Append($"b{variable.Index}");
                break;
            case Answer answer:
                text.Append(NameOf(answer.Operation));
                break;
            case DrainFails drain:
                text.Append($"{NameOf(drain.Drain)} < 0");
                break;
            case Negative negative:
                text.Append($"r{negative.Variable} < 0");
                break;
            case Not not:
                text.Append("!(");
                Write(text, not.Operand);
                text.Append(')');
                break;
            case And and:
                Write(text, and.Left, and.Short ? " && " : " & ", and.Right);
                break;
            case Or or:
                Write(text, or.Left, or.Short ? " || " : " | ", or.Right);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "unknown condition");
        }
    }

    private static void Write(StringBuilder text, Condition left, string symbol, Condition right)
    {
        text.Append('(');
        Write(text, left);
        text.Append(symbol);
        Write(text, right);
        text.Append(')');
    }
}
