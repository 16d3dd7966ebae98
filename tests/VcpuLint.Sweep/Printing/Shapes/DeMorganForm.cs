using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Turns and into or, and or into and, by negating both sides and the whole.</summary>
internal sealed class DeMorganForm : Form
{
    public override bool Condition(ShapedPrinter to, Condition condition)
    {
        Condition? turned = condition switch
        {
            And and => new Or(new Not(and.Left), new Not(and.Right), and.Short),
            Or or => new And(new Not(or.Left), new Not(or.Right), or.Short),
            _ => null,
        };
        if (turned is null)
        {
            return false;
        }

        to.Add("!");
        to.PlainCondition(turned);
        return true;
    }
}
