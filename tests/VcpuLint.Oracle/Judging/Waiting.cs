using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <summary>Whether a body holds an entry, a drain or a wait anywhere, be it on the path or not. What a constant condition shuts out is not there.</summary>
internal static class Waiting
{
    public static bool Is(Operation operation) => operation
        is Operation.Enter or Operation.Drain or Operation.RawDrain or Operation.Schedule or Operation.Block;

    public static bool In(Block block)
    {
        foreach (var statement in block.Statements)
        {
            if (In(statement))
            {
                return true;
            }
        }

        return false;
    }

    private static bool In(Statement statement) => statement switch
    {
        Call call => Is(call.Operation),
        SetResult => true,
        SetBool set => In(set.Value),
        If { Condition: Constant constant } choice => constant.Value ? In(choice.Then) : choice.Else is { } other && In(other),
        While { Condition: Constant { Value: false } } => false,
        If choice => In(choice.Condition) || In(choice.Then) || (choice.Else is { } otherwise && In(otherwise)),
        While loop => In(loop.Condition) || In(loop.Body),
        DoWhile loop => In(loop.Condition) || In(loop.Body),
        TryFinally guarded => In(guarded.Body) || In(guarded.Finally),
        _ => false,
    };

    private static bool In(Condition condition) => condition switch
    {
        DrainFails => true,
        Not not => In(not.Operand),
        And and => In(and.Left) || In(and.Right),
        Or or => In(or.Left) || In(or.Right),
        _ => false,
    };
}
