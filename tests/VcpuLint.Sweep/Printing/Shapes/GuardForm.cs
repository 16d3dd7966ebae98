using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>
/// Writes <c>try</c> and <c>finally</c> as a <c>using</c> of an object whose <c>Dispose</c> does what the finally block did. One that touches a variable
/// is left alone, as the object has none of the method's.
/// </summary>
internal sealed class GuardForm(string declaration, bool asDeclaration) : Form
{
    private readonly List<(int Number, Block Cleanup)> _guards = [];

    public override bool HasExactSites => false;

    public override bool Calls => true;

    public override bool Statement(ShapedPrinter to, Statement statement)
    {
        if (statement is not TryFinally guarded || !IsAlone(guarded.Finally))
        {
            return false;
        }

        int number = to.Fresh();
        _guards.Add((number, guarded.Finally));
        if (asDeclaration)
        {
            to.Open();
            to.Line($"using var guard{number} = new Guard{number}(vcpu);");
            to.PrintStatements(guarded.Body);
            to.Close();
        }
        else
        {
            to.Line($"using (new Guard{number}(vcpu))");
            to.PrintBlock(guarded.Body);
        }

        to.NextSite += Jumps.SitesOf(guarded.Finally);
        return true;
    }

    public override void Members(ShapedPrinter to)
    {
        // What is written here may hold a guard itself.
        for (int i = 0; i < _guards.Count; i++)
        {
            var (number, cleanup) = _guards[i];
            to.Line(declaration.Replace("#", $"{number}", StringComparison.Ordinal));
            to.Open();
            to.Line("public void Dispose()");
            to.PrintBlock(cleanup);
            to.Close();
        }

        _guards.Clear();
    }

    /// <summary>Whether the block is made of calls alone.</summary>
    private static bool IsAlone(Block block) => block.Statements.All(static s => s switch
    {
        Call => true,
        If choice => choice.Condition is Answer or Free or DrainFails && IsAlone(choice.Then) && (choice.Else is null || IsAlone(choice.Else)),
        _ => false,
    });
}
