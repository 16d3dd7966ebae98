using FsCheck;
using FsCheck.Fluent;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Laws;

/// <summary>
/// Programs that are analysed in one compilation, since one is all overhead. It shrinks to its halves, down to one program, and then that
/// program shrinks.
/// </summary>
internal sealed record Batch(LoopProgram[] Programs)
{
    public override string ToString() => Programs is [var single] ? single.ToString() : $"{Programs.Length} programs";

    /// <summary>Batches of random programs.</summary>
    /// <param name="size">How many programs a batch has.</param>
    /// <param name="make">Makes one of chance; null if this time it comes to nothing.</param>
    public static Arbitrary<Batch> Of(int size, Func<SplitMix, LoopProgram?> make) => Arb.From(
        from seeds in Gen.ArrayOf(Gen.Choose(0, int.MaxValue), size)
        select new Batch([.. seeds.Select(seed => Make(seed, make))]),
        Shrink);

    private static LoopProgram Make(int seed, Func<SplitMix, LoopProgram?> make)
    {
        var random = new SplitMix((ulong)seed);
        while (true)
        {
            if (make(random) is { } program && NotationParser.IsValid(program))
            {
                return program;
            }
        }
    }

    private static IEnumerable<Batch> Shrink(Batch batch) => batch.Programs switch
    {
        [] => [],
        [var single] => Simplifications.Of(single).Select(DeadCode.Trim).Where(NotationParser.IsValid).Select(static smaller => new Batch([smaller])),
        var many => [new(many[..(many.Length / 2)]), new(many[(many.Length / 2)..])],
    };
}
