using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>A <see cref="CallForm"/> and the type that declares its methods.</summary>
internal sealed class DeclaringForm(CallForm implementing, string declared, string before, string after) : Form
{
    private readonly CallForm _declaring = new("", declared, before, after);

    public override bool MergesCalls => implementing.MergesCalls;

    public override bool Calls => true;

    public override string? CallOf(ShapedPrinter to, Operation operation, string plain)
    {
        _declaring.CallOf(to, operation, plain);
        return implementing.CallOf(to, operation, plain);
    }

    public override void Members(ShapedPrinter to)
    {
        _declaring.Members(to);
        implementing.Members(to);
    }
}
