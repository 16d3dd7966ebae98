namespace VcpuLint.Oracle.Programs;

/// <summary>What stands at a numbered place of a body.</summary>
/// <param name="Operation">The operation; null at a <c>return</c>, at a call of the helper and at the end of the body.</param>
/// <param name="CallsHelper">It is a call of the helper.</param>
internal readonly record struct Site(Operation? Operation, bool CallsHelper = false);

/// <summary>
/// The places of a body in the order of its text: each call, answer and drain, each <c>return</c> and each call of the helper, and behind them
/// the end. A number in a verdict is an index into this list.
/// </summary>
internal static class Sites
{
    public static IReadOnlyList<Site> Of(LoopProgram program)
    {
        var sites = new List<Site>();
        Add(sites, program.Body);
        sites.Add(new(null));
        return sites;
    }

    private static void Add(List<Site> sites, Block block)
    {
        foreach (var statement in block.Statements)
        {
            Add(sites, statement);
        }
    }

    private static void Add(List<Site> sites, Statement statement)
    {
        switch (statement)
        {
            case Call call:
                sites.Add(new(call.Operation));
                break;
            case SetResult set:
                sites.Add(new(set.Drain));
                break;
            case SetBool set:
                Add(sites, set.Value);
                break;
            case Return:
                sites.Add(new(null));
                break;
            case CallHelper:
                sites.Add(new(null, CallsHelper: true));
                break;
            case If choice:
                Add(sites, choice.Condition);
                Add(sites, choice.Then);
                Add(sites, choice.Else ?? Block.Empty);
                break;
            case While loop:
                Add(sites, loop.Condition);
                Add(sites, loop.Body);
                break;
            case DoWhile loop:
                Add(sites, loop.Body);
                Add(sites, loop.Condition);
                break;
            case TryFinally guarded:
                Add(sites, guarded.Body);
                Add(sites, guarded.Finally);
                break;
        }
    }

    private static void Add(List<Site> sites, Condition condition)
    {
        switch (condition)
        {
            case Answer answer:
                sites.Add(new(answer.Operation));
                break;
            case DrainFails drain:
                sites.Add(new(drain.Drain));
                break;
            case Not not:
                Add(sites, not.Operand);
                break;
            case And and:
                Add(sites, and.Left);
                Add(sites, and.Right);
                break;
            case Or or:
                Add(sites, or.Left);
                Add(sites, or.Right);
                break;
        }
    }
}
