using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Jumps over the arms of an <c>if</c>.</summary>
internal sealed class GotoIfForm : Form
{
    public override bool If(ShapedPrinter to, If choice)
    {
        int number = to.Fresh();
        to.StartLine();
        to.Add("if (!(");
        to.PrintCondition(choice.Condition);
        to.Add($")) goto else{number};");
        to.EndLine();
        to.PrintBlock(choice.Then);
        if (choice.Else is { } otherwise)
        {
            to.Line($"goto end{number};");
            to.Line($"else{number}: ;");
            to.PrintBlock(otherwise);
            to.Line($"end{number}: ;");
        }
        else
        {
            to.Line($"else{number}: ;");
        }

        return true;
    }
}
