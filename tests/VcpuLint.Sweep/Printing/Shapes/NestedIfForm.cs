using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Writes an <c>if</c> over <c>&amp;&amp;</c>, which has no else, as two.</summary>
internal sealed class NestedIfForm : Form
{
    public override bool If(ShapedPrinter to, If choice)
    {
        if (choice is not { Condition: And { Short: true } and, Else: null })
        {
            return false;
        }

        to.StartLine();
        to.Add("if (");
        to.PrintCondition(and.Left);
        to.Add(")");
        to.EndLine();
        to.Open();
        to.PlainStatement(new If(and.Right, choice.Then));
        to.Close();
        return true;
    }
}
