using System.Globalization;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>
/// Stores the condition of an <c>if</c> before it is asked for. <c>#</c> stands for a number that makes names different, <c>@</c> for the condition.
/// </summary>
internal sealed class StoredForm(string store, string ask, string members = "", bool exact = true) : Form
{
    private bool _used;

    public override bool HasExactSites => exact;

    public override bool Calls => store.Contains("()", StringComparison.Ordinal) || members.Contains('(');

    public override bool If(ShapedPrinter to, If choice)
    {
        if (choice.Condition is Constant)
        {
            return false;
        }

        _used = true;
        string number = to.Fresh().ToString(CultureInfo.InvariantCulture);
        string[] parts = store.Replace("#", number, StringComparison.Ordinal).Split('@');
        to.StartLine();
        to.Add(parts[0]);
        to.PrintCondition(choice.Condition);
        to.Add(parts[1]);
        to.EndLine();
        to.Line($"if ({ask.Replace("#", number, StringComparison.Ordinal)})");
        to.PrintBlock(choice.Then);
        if (choice.Else is { } otherwise)
        {
            to.Line("else");
            to.PrintBlock(otherwise);
        }

        return true;
    }

    public override void Members(ShapedPrinter to)
    {
        if (_used && members.Length > 0)
        {
            to.Line(members);
        }

        _used = false;
    }
}
