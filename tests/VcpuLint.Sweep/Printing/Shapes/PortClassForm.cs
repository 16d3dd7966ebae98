using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>
/// Writes the program as a port of its own, which overrides <c>ArchPort.Run</c>. <c>#</c> stands for the number of the program.
/// </summary>
/// <param name="members">Members of the class.</param>
/// <param name="vcpu">How its body names the vCPU.</param>
/// <param name="first">The first statement of the body.</param>
internal sealed class PortClassForm(string members = "", string vcpu = "vcpu", string first = "") : Form
{
    /// <summary>A property is a method that is called.</summary>
    public override bool Calls => members.Contains("get;", StringComparison.Ordinal) || members.Contains("=>", StringComparison.Ordinal);

    public override bool Program(ShapedPrinter to, LoopProgram program)
    {
        to.Line(Printer.PortAttribute(program.Port));
        to.Line($"public sealed class P{to.Number} : ArchPort");
        to.Open();
        to.Line(members.Replace("#", $"{to.Number}", StringComparison.Ordinal));
        to.StartLine();
        to.Add("public override int ");
        to.Name("Run");
        to.Add("(Vcpu vcpu)");
        to.EndLine();
        to.PrintWhole(program.Body);
        to.PrintHelper(program, "");
        to.Close();
        return true;
    }

    public override void Begin(ShapedPrinter to)
    {
        if (!to.InHelper && first.Length > 0)
        {
            to.Line(first);
        }
    }

    public override string? CallOf(ShapedPrinter to, Operation operation, string plain) =>
        !to.InHelper && plain.StartsWith("vcpu.", StringComparison.Ordinal) ? vcpu + plain["vcpu".Length..] : null;
}
