using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;
using VcpuLint.Oracle.Tests.Printing;
using VcpuLint.Sweep.Printing.Shapes;
using VcpuLint.Sweep.Sweeping;

namespace VcpuLint.Oracle.Tests.Gate;

/// <summary>Programs for each shape, others for each: small ones out of all there are, and large ones by chance. All of them are written otherwise by the shape.</summary>
internal static class ShapedSample
{
    private const int SmallOnes = 40;
    private const int LargeOnes = 20;

    /// <summary>Many a shape changes few programs. Where so many in a row give too few, there are no more.</summary>
    private const int Tries = 400;

    private const int Stride = 7;

    private static readonly LoopProgram[] _small =
    [
        .. ProgramSource.Enumerated(Alphabet.Find("full")!, 3).Shard(1, Stride),
        .. ProgramSource.Enumerated(Alphabet.Find("core")!, 5).Shard(1, Stride),
    ];

    /// <summary>The programs of one shape.</summary>
    public static LoopProgram[] Of(Shape shape, ulong seed)
    {
        int start = AllShapes.All.Index().First(other => other.Item == shape).Index;
        int stride = AllShapes.All.Count;
        var small = Enumerable.Range(0, Tries).Select(i => _small[(start + (i * stride)) % _small.Length]);
        var large = Enumerable.Range(0, Tries).Select(i => RandomPrograms.Number(seed, (ulong)(start + (i * stride))));
        return [.. Applicable(small).Take(SmallOnes), .. Applicable(large).Take(LargeOnes)];

        IEnumerable<LoopProgram> Applicable(IEnumerable<LoopProgram> programs) => programs.Where(ReachedCode.IsAll).Where(shape.Applies);
    }
}
