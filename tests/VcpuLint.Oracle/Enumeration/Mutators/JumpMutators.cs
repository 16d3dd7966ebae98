using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration.Mutators;

/// <summary>A jump stands where none belongs.</summary>
internal static class JumpMutators
{
    /// <summary>An early return. The end of the method returns 0 anyway, so that one there is no mistake.</summary>
    public static IEnumerable<Edit<LoopProgram>> InsertReturn(LoopProgram program)
    {
        var whole = program.Body;
        bool hasResult = SetsResult(program.Body);
        return Rewriting.OfBlocks(program, (block, around) =>
            from i in Enumerable.Range(0, around.InFinally ? 0 : block.Statements.Length + 1)
            from value in Values(around, hasResult)
            where value != ReturnValue.Zero || i < block.Statements.Length
                || !(ReferenceEquals(block, whole) || ReferenceEquals(block, program.Helper))
            select Insert(block, i, new Return(value)));
    }

    /// <summary><c>break</c> and <c>continue</c>.</summary>
    public static IEnumerable<Edit<LoopProgram>> InsertLoopJump(LoopProgram program) => Rewriting.OfBlocks(program, static (block, around) =>
        from i in Enumerable.Range(0, around.InLoop ? block.Statements.Length + 1 : 0)
        from jump in new Statement[] { new Break(), new Continue() }
        select Insert(block, i, jump));

    private static bool SetsResult(Block block) => block.Statements.Any(static statement =>
        statement is SetResult { Variable: 0 } || Rewriting.BlocksOf(statement).Any(static inner => SetsResult(inner.Block)));

    private static ReturnValue[] Values(Surroundings around, bool hasResult) => around.InHelper ? [ReturnValue.Zero]
        : hasResult ? [ReturnValue.Zero, ReturnValue.Interrupted, ReturnValue.Result0]
        : [ReturnValue.Zero, ReturnValue.Interrupted];

    private static Edit<Block> Insert(Block block, int index, Statement jump) =>
        new(block.Replace(index, 0, jump), $"insert {StatementMutators.Show(jump)}", $"{index}");
}
