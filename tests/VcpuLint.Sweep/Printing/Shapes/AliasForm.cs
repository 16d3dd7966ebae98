using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Writes a receiver of calls otherwise.</summary>
internal sealed class AliasForm(string declaration, string plainReceiver, string receiver, string members = "") : Form
{
    public override bool Calls => members.Length > 0;

    public override void Begin(ShapedPrinter to)
    {
        if (declaration.Length > 0)
        {
            to.Line(declaration);
        }
    }

    public override string? CallOf(ShapedPrinter to, Operation operation, string plain) =>
        plain.StartsWith(plainReceiver, StringComparison.Ordinal) ? receiver + plain[plainReceiver.Length..] : null;

    public override void Members(ShapedPrinter to)
    {
        if (members.Length > 0)
        {
            to.Line(members);
        }
    }
}
