namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Asks otherwise whether a result is negative.</summary>
internal sealed class NegativeForm(string before, string after, string members = "") : Form
{
    private bool _used;

    public override bool Calls => members.Length > 0;

    public override bool Negative(ShapedPrinter to, Action printResult)
    {
        _used = true;
        string number = to.Fresh().ToString(System.Globalization.CultureInfo.InvariantCulture);
        to.Add(before.Replace("#", number, StringComparison.Ordinal));
        printResult();
        to.Add(after.Replace("#", number, StringComparison.Ordinal));
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
