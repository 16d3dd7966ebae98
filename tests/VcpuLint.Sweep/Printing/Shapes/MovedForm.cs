using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>
/// Moves the body to another place, which the method calls. In the texts <c>#</c> stands for the number of the program, <c>@</c> for the body in its braces.
/// </summary>
/// <param name="method">The body of the method.</param>
/// <param name="members">What stands behind it.</param>
/// <param name="leave">How the moved body leaves with the value <c>$</c>.</param>
internal sealed class MovedForm(string method, string members = "", string leave = "return $;") : Form
{
    public override bool HasExactSites => false;

    public override bool Program(ShapedPrinter to, LoopProgram program)
    {
        to.Line("[RunLoop]");
        to.StartLine();
        to.Add("public static int ");
        to.Name($"L{to.Number}");
        to.Add("(Vcpu vcpu)");
        to.EndLine();
        Write(to, method, program);
        Write(to, members, program);
        to.PrintHelper(program, "static ");
        return true;
    }

    public override string? Leave(ShapedPrinter to, ReturnValue value) =>
        to.InHelper ? null : leave.Replace("$", Printer.ValueOf(value), StringComparison.Ordinal);

    private static void Write(ShapedPrinter to, string text, LoopProgram program)
    {
        string[] parts = text.Replace("#", $"{to.Number}", StringComparison.Ordinal).Split('@');
        to.Line(parts[0]);
        if (parts.Length > 1)
        {
            to.PrintWhole(program.Body);
            to.Line(parts[1]);
        }
    }
}
