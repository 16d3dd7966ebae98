using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>What forms that move statements have to know of them.</summary>
internal static class Jumps
{
    /// <summary>Whether a <c>break</c> leaves the loop around the statement.</summary>
    public static bool HasBreak(Statement statement) => statement switch
    {
        Break => true,
        If choice => HasBreak(choice.Then) || (choice.Else is { } otherwise && HasBreak(otherwise)),
        TryFinally guarded => HasBreak(guarded.Body),
        _ => false,
    };

    /// <summary>How many sites a block has.</summary>
    public static int SitesOf(Block block) => Sites.Of(new LoopProgram(default, block)).Count - 1;

    /// <summary>Whether a condition reads a bool variable.</summary>
    public static bool Reads(Condition condition, int variable) => condition switch
    {
        Variable read => read.Index == variable,
        Not not => Reads(not.Operand, variable),
        And and => Reads(and.Left, variable) || Reads(and.Right, variable),
        Or or => Reads(or.Left, variable) || Reads(or.Right, variable),
        _ => false,
    };

    private static bool HasBreak(Block block) => block.Statements.Any(HasBreak);
}
