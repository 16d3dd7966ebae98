using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Printing;

/// <summary>Tells programs apart whose shapes may be other programs.</summary>
internal static class ReachedCode
{
    /// <summary>
    /// Whether no constant keeps code from being reached. A method that only such code calls is called by nobody and judged by itself: that is another
    /// program.
    /// </summary>
    public static bool IsAll(LoopProgram program) => IsAll(program.Body) && (program.Helper is not { } helper || IsAll(helper));

    private static bool IsAll(Block block) => block.Statements.All(static statement =>
        (statement is SetBool or While { Condition: Constant { Value: true } } || Rewriting.ConditionOf(statement) is not { } condition || !HasConstant(condition))
        && Rewriting.BlocksOf(statement).All(static inner => IsAll(inner.Block)));

    private static bool HasConstant(Condition condition) => condition switch
    {
        Constant => true,
        Not not => HasConstant(not.Operand),
        And and => HasConstant(and.Left) || HasConstant(and.Right),
        Or or => HasConstant(or.Left) || HasConstant(or.Right),
        _ => false,
    };
}
