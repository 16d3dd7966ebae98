using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration.Mutators;

/// <summary>A statement stands in the wrong block.</summary>
internal static class BorderMutators
{
    /// <summary>The first and the last statement of a block go out of it, and the neighbours of a control structure go into its blocks.</summary>
    public static IEnumerable<Edit<LoopProgram>> MoveOverBorder(LoopProgram program) => Rewriting.OfBlocks(program, (block, _) =>
        from i in Enumerable.Range(0, block.Statements.Length)
        from inner in Rewriting.BlocksOf(block.Statements[i])
        from edit in Over(block, i, inner.Part, inner.Block)
        select edit);

    /// <summary>Any statement of a loop's body goes before the loop or behind it.</summary>
    public static IEnumerable<Edit<LoopProgram>> Hoist(LoopProgram program) => Rewriting.OfStatements(program, (statement, _) =>
        statement is While or DoWhile ? OutOf(statement, Rewriting.BlocksOf(statement).Single().Block) : []);

    private static IEnumerable<Edit<Block>> Over(Block block, int index, string part, Block inner)
    {
        var structure = block.Statements[index];
        if (inner.Statements is [var first, ..])
        {
            var rest = Rewriting.WithBlock(structure, part, inner.Replace(0, 1));
            yield return new(block.Replace(index, 1, first, rest), $"move out before {StatementMutators.Show(first)}", $"{index}.{part}.0");
        }

        if (inner.Statements is [.., var last])
        {
            var rest = Rewriting.WithBlock(structure, part, inner.Replace(inner.Statements.Length - 1, 1));
            yield return new(
                block.Replace(index, 1, rest, last),
                $"move out behind {StatementMutators.Show(last)}",
                $"{index}.{part}.{inner.Statements.Length - 1}");
        }

        if (index > 0)
        {
            var before = block.Statements[index - 1];
            var more = Rewriting.WithBlock(structure, part, inner.Replace(0, 0, before));
            yield return new(block.Replace(index - 1, 2, more), $"move down into {part} {StatementMutators.Show(before)}", $"{index - 1}");
        }

        if (index + 1 < block.Statements.Length)
        {
            var behind = block.Statements[index + 1];
            var more = Rewriting.WithBlock(structure, part, inner.Replace(inner.Statements.Length, 0, behind));
            yield return new(block.Replace(index, 2, more), $"move up into {part} {StatementMutators.Show(behind)}", $"{index + 1}");
        }
    }

    private static IEnumerable<Edit<Statement[]>> OutOf(Statement loop, Block body)
    {
        for (int i = 0; i < body.Statements.Length; i++)
        {
            var statement = body.Statements[i];
            var rest = Rewriting.WithBlock(loop, "body", body.Replace(i, 1));
            yield return new([statement, rest], $"hoist {StatementMutators.Show(statement)}", $"body.{i}");
            yield return new([rest, statement], $"sink behind the loop {StatementMutators.Show(statement)}", $"body.{i}");
        }
    }
}
