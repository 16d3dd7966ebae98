using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Clock;

/// <content>Statements and conditions.</content>
internal sealed partial class ClockPrinter
{
    private string _leave = "return;";

    private void PrintStatements(Block block, bool isLast = false)
    {
        for (int i = 0; i < block.Statements.Length; i++)
        {
            PrintStatement(block.Statements[i], isLast && i == block.Statements.Length - 1);
        }
    }

    private void PrintStatement(Statement statement, bool isLast)
    {
        switch (statement)
        {
            case ClockCall call:
                PrintCall(call.Operation);
                break;
            case CallHelper:
                StartLine();
                Site("Help(vcpu)");
                Add(";\n");
                break;
            case MovedCall moved:
                Line($"{moved.Name}(vcpu);");
                break;
            case SetBool set:
                StartLine();
                Add($"{(_declared.Remove(set) ? "bool " : "")}b{set.Variable} = ");
                PrintCondition(set.Value);
                Add(";\n");
                break;
            case If choice:
                PrintIf(choice, isLast);
                break;
            case While loop:
                StartLine();
                Add("while (");
                PrintCondition(loop.Condition);
                Add(")\n");
                PrintBlock(loop.Body);
                break;
            default:
                Line(statement switch
                {
                    Break => "break;",
                    Continue => "continue;",
                    Return => _leave,
                    _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "no statement of a clock program"),
                });
                break;
        }
    }

    private void PrintIf(If choice, bool isLast)
    {
        var (then, otherwise) = (choice.Then, choice.Else ?? Block.Empty);
        if (shape == ClockShape.Moved)
        {
            (then, otherwise) = (Moved(then), Moved(otherwise));
        }

        switch (shape)
        {
            case ClockShape.Switch when !HasJump(then) && !HasJump(otherwise):
                StartHead("switch (", choice.Condition, ")");
                Open();
                PrintArm("case true:", then);
                PrintArm("default:", otherwise);
                Close();
                return;
            case ClockShape.Stored:
                int local = _locals++;
                StartHead($"bool t{local} = ", choice.Condition, ";");
                Line($"if (t{local})");
                break;
            case ClockShape.Turned:
                StartHead("if (!(", choice.Condition, "))");
                (then, otherwise) = (otherwise, then);
                break;
            case ClockShape.EarlyReturn when isLast && otherwise.Statements.Length == 0:
                StartHead("if (!(", choice.Condition, "))");
                Open();
                Line(_leave);
                Close();
                PrintStatements(then, isLast: true);
                return;
            default:
                StartHead("if (", choice.Condition, ")");
                break;
        }

        PrintBlock(then);
        if (otherwise.Statements.Length > 0)
        {
            Line("else");
            PrintBlock(otherwise);
        }
    }

    private void StartHead(string before, Condition condition, string after)
    {
        StartLine();
        Add(before);
        PrintCondition(condition);
        Add($"{after}\n");
    }

    private void PrintArm(string label, Block body)
    {
        Line(label);
        PrintStatements(body);
        Line("break;");
    }

    /// <summary>A call of a new method in the place of a block, if nothing in it belongs to the method around it.</summary>
    private Block Moved(Block block)
    {
        if (block.Statements.Length == 0 || HasJump(block) || ClockVariables.Of(block).Any() || block.Statements is [MovedCall])
        {
            return block;
        }

        string name = $"Part{_moved.Count}";
        _moved.Add((name, block));
        return new(new MovedCall(name));
    }

    private void PrintCondition(Condition condition)
    {
        switch (condition)
        {
            case Constant constant:
                Add(constant.Value ? "true" : "false");
                break;
            case Free:
                Add("Nondeterministic.Bool()");
                break;
            case Variable variable:
                Add($"b{variable.Index}");
                break;
            case ClockAnswer answer:
                bool isComparison = shape == ClockShape.Pattern && answer.Question == ClockQuestion.First;
                Add(isComparison ? "(" : "");
                Site(TextOf(answer.Question));
                Add(isComparison ? ")" : "");
                Add(shape == ClockShape.Pattern ? " is true" : "");
                break;
            case Not not:
                Add("!(");
                PrintCondition(not.Operand);
                Add(")");
                break;
            case And and:
                PrintOperator(and.Left, " && ", and.Right);
                break;
            case Or or:
                PrintOperator(or.Left, " || ", or.Right);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "no condition of a clock program");
        }
    }

    private void PrintOperator(Condition left, string symbol, Condition right)
    {
        Add("(");
        PrintCondition(left);
        Add(symbol);
        PrintCondition(right);
        Add(")");
    }

    private void PrintBlock(Block block)
    {
        Open();
        PrintStatements(block);
        Close();
    }

    private static bool HasJump(Block block) => block.Statements.Any(static s => s switch
    {
        Break or Continue or Return => true,
        If choice => HasJump(choice.Then) || HasJump(choice.Else ?? Block.Empty),
        While loop => HasJump(loop.Body),
        _ => false,
    });
}
