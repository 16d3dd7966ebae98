using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>How large a program is, by the measure of <see cref="Alphabet"/>.</summary>
internal static class NodeCount
{
    public static int Of(LoopProgram program) => Of(program.Body) + (program.Helper is { } helper ? Of(helper) : 0);

    private static int Of(Block block) => block.Statements.Sum(Of);

    private static int Of(Statement statement)
    {
        int condition = Rewriting.ConditionOf(statement) is { } test ? Of(test) : 0;
        int own = statement is SetBool ? Math.Max(1, condition) : 1 + condition;
        return own + Rewriting.BlocksOf(statement).Sum(static inner => Of(inner.Block));
    }

    private static int Of(Condition condition) => condition switch
    {
        Constant => 0,
        Not not => Of(not.Operand),
        And and => 1 + Of(and.Left) + Of(and.Right),
        Or or => 1 + Of(or.Left) + Of(or.Right),
        _ => 1,
    };
}
