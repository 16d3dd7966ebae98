using System.Globalization;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Writes an <c>if</c> as a switch statement. In it <c>break</c> has another target, so that one with a <c>break</c> of a loop is left alone.</summary>
internal sealed class SwitchForm(string before, string after, string then, string otherwise, bool turned) : Form
{
    public override bool If(ShapedPrinter to, If choice)
    {
        if (choice.Condition is Constant || (to.Loop is null && Jumps.HasBreak(choice)))
        {
            return false;
        }

        string number = to.Fresh().ToString(CultureInfo.InvariantCulture);
        to.StartLine();
        to.Add(before);
        to.PrintCondition(choice.Condition);
        to.Add(after);
        to.EndLine();
        to.Open();
        int first = to.NextSite;
        if (turned)
        {
            // The sites of what is written first come second.
            to.NextSite = first + Jumps.SitesOf(choice.Then);
            Section(to, then, choice.Else ?? Block.Empty);
            int end = to.NextSite;
            to.NextSite = first;
            Section(to, otherwise, choice.Then);
            to.NextSite = end;
        }
        else
        {
            Section(to, then.Replace("#", number, StringComparison.Ordinal), choice.Then);
            Section(to, otherwise, choice.Else ?? Block.Empty);
        }

        to.Close();
        return true;
    }

    private static void Section(ShapedPrinter to, string label, Block block)
    {
        to.Line(label);
        to.PrintBlock(block);
        to.Line("break;");
    }
}
