using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Growth.Sources;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Battery;

/// <summary>
/// Sources in which path explosion would show, of one size and of twice the size: they are decided, whatever else is said of them, and twice the
/// source takes at most the memory that the test of the growth allows.
/// </summary>
internal sealed class GrowthProbe(string name, Func<int, IReadOnlyList<(string Path, string Text)>> sources, int size)
    : Probe("growth " + name, Compile(sources(size)), Compile(sources(2 * size)))
{
    private const double Most = 2.3;
    private const long SetUp = 300_000;

    public override bool IsDriven => false;

    public override bool AsksForMemory => true;

    public static IEnumerable<Probe> All() =>
    [
        new GrowthProbe("sequential ifs", SequentialIfs.Create, 20),
        new GrowthProbe("wide switch", WideSwitch.Create, 100),
        new GrowthProbe("wide switch with try", WideSwitch.CreateWithTry, 100),
        new GrowthProbe("calls, each twice", CallDag.Create, 64),
        new GrowthProbe("ring of calls", MutualRecursion.Create, 64),
        new GrowthProbe("run loops", RunLoops.Create, 19),
    ];

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported) =>
        reported.Any(static all => all.Any(static d => d.Id == "VCPU9001")) ? "not decided" : null;

    public override string? Growth(IReadOnlyList<long> allocated) =>
        allocated[1] > (Most * allocated[0]) + SetUp ? $"{allocated[0]:n0} bytes, and {allocated[1]:n0} for twice the source" : null;

    private static CSharpCompilation Compile(IReadOnlyList<(string Path, string Text)> sources) =>
        CompilationFactory.Create([.. sources, CompilationFactory.CaseUsings]);
}
