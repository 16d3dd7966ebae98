using System.Globalization;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>
/// Puts text around every condition and every part of one. A <c>#</c> stands for a number that makes names different. If the text needs a
/// variable <c>t#</c>, it is written as one with few numbers that is declared at the start of each body.
/// </summary>
internal sealed class WrapForm(string before, string after, bool needsVariable, string members) : Form
{
    private const int Variables = 12;

    private bool _used;
    private int _variable;

    public override bool Calls => (before + after + members) is var text && (text.Contains("()", StringComparison.Ordinal) || members.Contains('('));

    public override void Begin(ShapedPrinter to)
    {
        _variable = 0;
        for (int i = 0; needsVariable && i < Variables; i++)
        {
            to.Line($"bool t{i} = false;");
        }
    }

    public override bool Condition(ShapedPrinter to, Condition condition)
    {
        if (needsVariable && _variable == Variables)
        {
            return false;
        }

        _used = true;
        string number = (needsVariable ? _variable++ : to.Fresh()).ToString(CultureInfo.InvariantCulture);
        to.Add(before.Replace("#", number, StringComparison.Ordinal));
        to.PlainCondition(condition);
        to.Add(after.Replace("#", number, StringComparison.Ordinal));
        return true;
    }

    public override void Members(ShapedPrinter to)
    {
        if (_used && members.Length > 0)
        {
            to.Line(members.Replace("#", to.Fresh().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        _used = false;
    }
}
