using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;
using VcpuLint.Oracle.Tests.Printing;
using VcpuLint.Sweep.Printing;
using VcpuLint.Sweep.Printing.Shapes;
using VcpuLint.Sweep.Sweeping;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Battery;

/// <summary>The battery: everything that a mutant has to leave as the tests of the repository want it.</summary>
internal static class Probes
{
    private const ulong Seed = 20_260_701;
    private const int BatchSize = 25;

    /// <summary>Of so many cases one is run by the driver too.</summary>
    private const int DrivenCases = 8;

    /// <summary>All probes.</summary>
    /// <param name="analyzer">The analyzers, with no mutation on.</param>
    public static IReadOnlyList<Probe> All(MutatedAnalyzer analyzer) =>
    [
        .. CaseLoader.Names.Select((name, i) => new CaseProbe(CaseLoader.Load(name), analyzer.Ids, isDriven: i % DrivenCases == 0)),
        .. SampleProbe.All(analyzer.Ids),
        .. PageProbe.All(analyzer.Ids),
        .. SplitProbe.All(),
        .. GrowthProbe.All(),
        .. InferenceProbe.All(analyzer),
        .. Shapes(),
        .. Programs(),
    ];

    /// <summary>Every shape of the varied programs.</summary>
    private static IEnumerable<Probe> Shapes() =>
        from shape in AllShapes.All
        let programs = VariedPrograms.Small.Where(shape.Applies).ToArray()
        select ProgramsProbe.Of("shape " + shape.Name, programs, shape.Create());

    /// <summary>A sample of what the gate compares.</summary>
    private static IEnumerable<Probe> Programs() =>
        from part in ((ProgramSource Source, int Stride)[])
        [
            (ProgramSource.Enumerated(Alphabet.Core, 3), 1),
            (ProgramSource.Enumerated(Alphabet.Core, 4), 7),
            (ProgramSource.Enumerated(Alphabet.Core, 5), 101),
            (ProgramSource.Enumerated(Alphabet.Full, 2), 3),
            (ProgramSource.Enumerated(Alphabet.Full, 3), 101),
            (ProgramSource.Mutants(), 31),
            (ProgramSource.Compound(1, Seed), 1),
            (ProgramSource.Random(100, Seed), 1),
        ]
        from batch in part.Source.Shard(1, part.Stride).Chunk(BatchSize).Index()
        select ProgramsProbe.Of($"programs {part.Source.Name} {batch.Index}", batch.Item, new Printer());
}
