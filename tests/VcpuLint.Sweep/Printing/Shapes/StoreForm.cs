using System.Globalization;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>
/// Stores a condition or a result otherwise: <c>$</c> stands for the variable, <c>@</c> for the value, <c>#</c> for a number that makes names different.
/// </summary>
internal sealed class StoreForm(string text, string members, bool onlyBool) : Form
{
    private bool _used;

    private bool TakesInt => !onlyBool && !text.Contains("true", StringComparison.Ordinal);

    public override bool Calls => members.Length > 0;

    public override bool Statement(ShapedPrinter to, Statement statement)
    {
        switch (statement)
        {
            case SetBool set when !onlyBool || !Jumps.Reads(set.Value, set.Variable):
                Write(to, $"b{set.Variable}", () => to.PrintCondition(set.Value));
                return true;
            case SetResult set when TakesInt:
                Write(to, $"r{set.Variable}", () => to.Site(to.Expression(set.Drain)));
                return true;
            default:
                return false;
        }
    }

    public override void Members(ShapedPrinter to)
    {
        if (_used && members.Length > 0)
        {
            to.Line(members);
        }

        _used = false;
    }

    private void Write(ShapedPrinter to, string variable, Action value)
    {
        _used = true;
        string number = to.Fresh().ToString(CultureInfo.InvariantCulture);
        string[] parts = text.Replace("#", number, StringComparison.Ordinal).Replace("$", variable, StringComparison.Ordinal).Split('@');
        to.StartLine();
        to.Add(parts[0]);
        value();
        to.Add(parts[1]);
        to.EndLine();
    }
}
