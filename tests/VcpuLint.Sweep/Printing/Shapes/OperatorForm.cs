using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Writes <c>&amp;&amp;</c> and <c>||</c> otherwise; the operators that evaluate both sides are left alone.</summary>
internal sealed class OperatorForm(OperatorForm.Writer write) : Form
{
    public delegate void Writer(ShapedPrinter to, Condition left, bool and, Condition right);

    public override bool Condition(ShapedPrinter to, Condition condition)
    {
        switch (condition)
        {
            case And { Short: true } and:
                write(to, and.Left, true, and.Right);
                return true;
            case Or { Short: true } or:
                write(to, or.Left, false, or.Right);
                return true;
            default:
                return false;
        }
    }
}
