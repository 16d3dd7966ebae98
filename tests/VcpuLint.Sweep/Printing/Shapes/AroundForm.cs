using System.Globalization;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Puts text around each call that stands alone and around each store. <c>#</c> stands for a number that makes names different.</summary>
internal sealed class AroundForm(string before, string after) : Form
{
    public override bool Statement(ShapedPrinter to, Statement statement)
    {
        if (statement is not (Call or CallHelper or SetBool or SetResult or ClearResult))
        {
            return false;
        }

        string number = to.Fresh().ToString(CultureInfo.InvariantCulture);
        to.Line(before.Replace("#", number, StringComparison.Ordinal));
        to.PlainStatement(statement);
        to.Line(after.Replace("#", number, StringComparison.Ordinal));
        return true;
    }
}
