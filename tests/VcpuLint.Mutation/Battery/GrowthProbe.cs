using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Growth.Sources;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Battery;

/// <summary>Large sources in which path explosion would show: they are decided, whatever else is said of them.</summary>
internal sealed class GrowthProbe(string name, IReadOnlyList<(string Path, string Text)> sources)
    : Probe("growth " + name, CompilationFactory.Create([.. sources, CompilationFactory.CaseUsings]))
{
    public static IEnumerable<Probe> All() =>
    [
        new GrowthProbe("sequential ifs", SequentialIfs.Create(20)),
        new GrowthProbe("wide switch", WideSwitch.Create(60)),
        new GrowthProbe("wide switch with try", WideSwitch.CreateWithTry(60)),
        new GrowthProbe("calls, each twice", CallDag.Create(64)),
        new GrowthProbe("ring of calls", MutualRecursion.Create(64)),
        new GrowthProbe("run loops", RunLoops.Create(19)),
    ];

    public override bool IsDriven => false;

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported) =>
        reported[0].Any(static d => d.Id == "VCPU9001") ? "not decided" : null;
}
