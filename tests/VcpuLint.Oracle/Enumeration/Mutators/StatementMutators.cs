using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration.Mutators;

/// <summary>Mistakes of single statements among their neighbours.</summary>
internal static class StatementMutators
{
    private const int ShownLength = 40;

    /// <summary>A statement is missing.</summary>
    public static IEnumerable<Edit<LoopProgram>> Delete(LoopProgram program) => Rewriting.OfStatements(program, (statement, _) =>
        [new([], $"delete {Show(statement)}", "")]);

    /// <summary>A statement stands there twice.</summary>
    public static IEnumerable<Edit<LoopProgram>> Duplicate(LoopProgram program) => Rewriting.OfStatements(program, (statement, _) =>
        [new([statement, statement], $"duplicate {Show(statement)}", "")]);

    /// <summary>Two neighbours stand in the wrong order.</summary>
    public static IEnumerable<Edit<LoopProgram>> Swap(LoopProgram program) => Rewriting.OfBlocks(program, (block, _) =>
        Enumerable.Range(0, Math.Max(0, block.Statements.Length - 1)).Select(i => SwapAt(block, i, "swap")));

    /// <summary>A window in which interrupts or preemption are off begins or ends one statement too early or too late.</summary>
    public static IEnumerable<Edit<LoopProgram>> MoveWindow(LoopProgram program) => Rewriting.OfBlocks(program, (block, _) =>
        from i in Enumerable.Range(0, Math.Max(0, block.Statements.Length - 1))
        where IsWindow(block.Statements[i]) || IsWindow(block.Statements[i + 1])
        select SwapAt(block, i, IsWindow(block.Statements[i]) ? "move down" : "move up"));

    /// <summary>What an operation answers is not heeded.</summary>
    public static IEnumerable<Edit<LoopProgram>> DropResult(LoopProgram program) => Rewriting.OfStatements(program, (statement, _) => statement switch
    {
        SetResult set => [new([new Call(set.Drain)], $"drop the result of {Show(statement)}", "")],
        SetBool { Value: Answer answer } => [new([new Call(answer.Operation)], $"drop the result of {Show(statement)}", "")],
        If { Condition: DrainFails drain } choice =>
            [new([new Call(drain.Drain), .. choice.Else?.Statements ?? []], $"drop the result of {Show(statement)}", "")],
        _ => [],
    });

    /// <summary>The beginning of a statement's notation.</summary>
    public static string Show(Statement statement)
    {
        var text = new LoopProgram(default, new(statement)).ToString()["hardware { ".Length..^" }".Length];
        return text.Length <= ShownLength ? text : $"{text[..ShownLength]}..";
    }

    private static bool IsWindow(Statement statement) => statement
        is Call { Operation: Operation.InterruptsOff or Operation.InterruptsOn or Operation.PreemptionOff or Operation.PreemptionOn };

    private static Edit<Block> SwapAt(Block block, int index, string name)
    {
        var (first, second) = (block.Statements[index], block.Statements[index + 1]);
        return new(block.Replace(index, 2, second, first), $"{name} {Show(name == "move up" ? second : first)}", $"{index}");
    }
}
