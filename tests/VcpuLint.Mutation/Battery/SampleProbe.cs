using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Samples;

namespace VcpuLint.Mutation.Battery;

/// <summary>A port or a historic bug: what its lines expect, with the words of the message.</summary>
internal sealed class SampleProbe(string name, SampleFolder folder, IReadOnlySet<string> ids) : Probe("sample " + name, folder.Compile())
{
    /// <summary>The ports and the historic bugs, each compiled with the files that all of its folder share.</summary>
    /// <param name="ids">The rules that are asked about; those of other analyzers are not.</param>
    public static IEnumerable<Probe> All(IReadOnlySet<string> ids) =>
        from name in (string[])[SampleFolder.Ports, SampleFolder.Regressions]
        let folder = SampleFolder.Load(name)
        let shared = folder.Sources.Where(source => name == SampleFolder.Ports && !source.Path.Contains('/'))
        from port in folder.PortSources.Except(shared).GroupBy(static source => source.Path.Split('/')[0])
        select new SampleProbe($"{name}/{port.Key}", new([.. folder.PortOf(port.First().Path).Sources.Union(shared)]), ids);

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported) =>
        folder.Differences(reported[0]).FirstOrDefault(d => !d.StartsWith("missing:", StringComparison.Ordinal) || ids.Any(id => d.Contains(id, StringComparison.Ordinal)));
}
