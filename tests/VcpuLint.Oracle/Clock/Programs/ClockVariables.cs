using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>Which variables a part of a program has.</summary>
internal static class ClockVariables
{
    /// <summary>Those that are set or read.</summary>
    public static IEnumerable<int> Of(Block block) => block.Statements.SelectMany(Of).Distinct();

    /// <inheritdoc cref="Of(Block)"/>
    public static IEnumerable<int> Of(Statement statement) => statement switch
    {
        SetBool set => Of(set.Value).Append(set.Variable),
        If choice => [.. Of(choice.Condition), .. Of(choice.Then), .. Of(choice.Else ?? Block.Empty)],
        While loop => [.. Of(loop.Condition), .. Of(loop.Body)],
        _ => [],
    };

    /// <summary>Those that are read.</summary>
    public static IEnumerable<int> ReadIn(Block block) => block.Statements.SelectMany(static s => s switch
    {
        SetBool set => Of(set.Value),
        If choice => [.. Of(choice.Condition), .. ReadIn(choice.Then), .. ReadIn(choice.Else ?? Block.Empty)],
        While loop => [.. Of(loop.Condition), .. ReadIn(loop.Body)],
        _ => [],
    });

    private static IEnumerable<int> Of(Condition condition) => condition switch
    {
        Variable variable => [variable.Index],
        Not not => Of(not.Operand),
        And and => Of(and.Left).Concat(Of(and.Right)),
        Or or => Of(or.Left).Concat(Of(or.Right)),
        _ => [],
    };
}
