using System.Text;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>Writes a clock program as one line: <c>load { global; } run { if (takeGlobal) { all; } }</c>.</summary>
internal static class ClockNotation
{
    public static string Write(ClockProgram program)
    {
        var text = new StringBuilder();
        foreach (var (root, body) in program.Roots)
        {
            Write(text, NameOf(root), body);
        }

        if (program.Helper is { } helper)
        {
            Write(text, "helper", helper);
        }

        return text.ToString().TrimEnd();
    }

    public static string NameOf<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Write(Condition condition) => condition switch
    {
        Constant constant => constant.Value ? "true" : "false",
        Free => "free",
        Variable variable => $"b{variable.Index}",
        ClockAnswer answer => NameOf(answer.Question),
        Not not => $"!{Write(not.Operand)}",
        And and => $"({Write(and.Left)} && {Write(and.Right)})",
        Or or => $"({Write(or.Left)} || {Write(or.Right)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "no condition of a clock program"),
    };

    private static void Write(StringBuilder text, string name, Block body)
    {
        text.Append(name).Append(' ');
        Write(text, body);
        text.Append(' ');
    }

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
            case If choice:
                text.Append($"if ({Write(choice.Condition)}) ");
                Write(text, choice.Then);
                if (choice.Else is { } otherwise)
                {
                    text.Append(" else ");
                    Write(text, otherwise);
                }

                break;
            case While loop:
                text.Append($"while ({Write(loop.Condition)}) ");
                Write(text, loop.Body);
                break;
            default:
                text.Append(statement switch
                {
                    ClockCall call => $"{NameOf(call.Operation)};",
                    SetBool set => $"b{set.Variable} = {Write(set.Value)};",
                    CallHelper => "help;",
                    Break => "break;",
                    Continue => "continue;",
                    Return => "return;",
                    _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "no statement of a clock program"),
                });
                break;
        }
    }
}
