using VcpuLint.Oracle.Enumeration.Mutators;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// Programs of 10 to 40 nodes over the whole language: right loops with some mistakes and some senseless statements in them, so that a good part is
/// right and most of the others are nearly so. Each seed and number gives the same program on every machine.
/// </summary>
internal static class RandomPrograms
{
    public const int MinNodes = 10;

    public const int MaxNodes = 40;

    /// <summary>An endless list of programs.</summary>
    public static IEnumerable<LoopProgram> From(ulong seed)
    {
        for (ulong number = 0; ; number++)
        {
            yield return Number(seed, number);
        }
    }

    /// <summary>One program of the list of a seed. It does not depend on the others, so that any part of the list can be made anywhere.</summary>
    public static LoopProgram Number(ulong seed, ulong number)
    {
        // Seeds one apart must not give lists that are one apart, so the seed is mixed before the number is added.
        var random = new SplitMix(new SplitMix(new SplitMix(seed).Next() + number).Next());
        while (true)
        {
            var program = DeadCode.Trim(Spoil(RightLoops.Next(random), random));
            if (NodeCount.Of(program) is >= MinNodes and <= MaxNodes && NotationParser.IsValid(program))
            {
                return program;
            }
        }
    }

    private static LoopProgram Spoil(LoopProgram program, SplitMix random)
    {
        int mistakes = random.Pick(0, 1, 1, 2, 2, 3, 4);
        for (int i = 0; i < mistakes; i++)
        {
            program = random.Chance(75) ? Mutations.Any(program, random) : Insert(program, random);
        }

        return program;
    }

    /// <summary>A senseless statement somewhere.</summary>
    private static LoopProgram Insert(LoopProgram program, SplitMix random)
    {
        var statement = new RandomPieces(random).Statement(depth: 2);
        var places = Rewriting.OfBlocks(program, (block, _) =>
            Enumerable.Range(0, block.Statements.Length + 1).Select(i => new Edit<Block>(block.Replace(i, 0, statement), "insert", $"{i}")));
        return random.Pick<Edit<LoopProgram>>([.. places]).Result;
    }
}
