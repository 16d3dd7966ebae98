using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing;

/// <content>What C# has to know of a body before it is written: its variables, its label, and whether its end is reached.</content>
internal partial class Printer
{
    /// <summary>Whether C# sees the end of a block as reachable. A loop without an end and without a break is not left.</summary>
    private static bool CompletesNormally(Block block) => block.Statements.Length == 0 || CompletesNormally(block.Statements[^1]);

    private static bool CompletesNormally(Statement statement) => statement switch
    {
        Return or Retry or Break or Continue => false,
        If { Else: { } otherwise } choice => CompletesNormally(choice.Then) || CompletesNormally(otherwise),
        While { Condition: Constant { Value: true } } loop => HasBreak(loop.Body),
        TryFinally guarded => CompletesNormally(guarded.Body) && CompletesNormally(guarded.Finally),
        _ => true,
    };

    private static bool HasBreak(Block block) => block.Statements.Any(static s => s switch
    {
        Break => true,
        If choice => HasBreak(choice.Then) || (choice.Else is { } otherwise && HasBreak(otherwise)),
        TryFinally guarded => HasBreak(guarded.Body) || HasBreak(guarded.Finally),
        _ => false,
    });

    private static void Scan(Block block, SortedSet<string> names, ref bool retries)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case SetBool set:
                    names.Add($"b{set.Variable}");
                    Scan(set.Value, names);
                    break;
                case SetResult set:
                    names.Add($"r{set.Variable}");
                    break;
                case ClearResult clear:
                    names.Add($"r{clear.Variable}");
                    break;
                case Return { Value: ReturnValue.Result0 or ReturnValue.Result1 } leave:
                    names.Add(ValueOf(leave.Value));
                    break;
                case Retry:
                    retries = true;
                    break;
                case If choice:
                    Scan(choice.Condition, names);
                    Scan(choice.Then, names, ref retries);
                    Scan(choice.Else ?? Block.Empty, names, ref retries);
                    break;
                case While loop:
                    Scan(loop.Condition, names);
                    Scan(loop.Body, names, ref retries);
                    break;
                case DoWhile loop:
                    Scan(loop.Body, names, ref retries);
                    Scan(loop.Condition, names);
                    break;
                case TryFinally guarded:
                    Scan(guarded.Body, names, ref retries);
                    Scan(guarded.Finally, names, ref retries);
                    break;
            }
        }
    }

    private static void Scan(Condition condition, SortedSet<string> names)
    {
        switch (condition)
        {
            case Variable variable:
                names.Add($"b{variable.Index}");
                break;
            case Negative negative:
                names.Add($"r{negative.Variable}");
                break;
            case Not not:
                Scan(not.Operand, names);
                break;
            case And and:
                Scan(and.Left, names);
                Scan(and.Right, names);
                break;
            case Or or:
                Scan(or.Left, names);
                Scan(or.Right, names);
                break;
        }
    }
}
