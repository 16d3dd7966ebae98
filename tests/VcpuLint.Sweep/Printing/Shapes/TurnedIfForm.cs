using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Negates the condition of an <c>if</c> and exchanges its arms.</summary>
internal sealed class TurnedIfForm : Form
{
    public override bool If(ShapedPrinter to, If choice)
    {
        to.StartLine();
        to.Add("if (!(");
        to.PrintCondition(choice.Condition);
        to.Add("))");
        to.EndLine();
        int first = to.NextSite;
        to.NextSite += Jumps.SitesOf(choice.Then);
        to.PrintBlock(choice.Else ?? Block.Empty);
        int end = to.NextSite;
        to.NextSite = first;
        to.Line("else");
        to.PrintBlock(choice.Then);
        to.NextSite = end;
        return true;
    }
}
