using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Deletions;

/// <summary>
/// Takes every protocol call out of every port, one at a time: each mutant is reported, or it is on the list of those that are not, with
/// the reason. That an analysis came to no end (VCPU9001) is no report.
/// </summary>
public sealed class DeletionTests(ITestOutputHelper output)
{
    private const string Unproven = "VCPU9001";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Gets the ports, each compiled on its own with the files that all share: what one port does to another need not be analysed again and
    /// again.
    /// </summary>
    private static IEnumerable<CSharpCompilation> Ports
    {
        get
        {
            ILookup<bool, (string Path, string Text)> sources = SampleFolder.Load(SampleFolder.Ports).Sources.ToLookup(source => source.Path.Contains('/'));
            return from source in sources[true]
                   group source by source.Path.Split('/')[0] into port
                   select new SampleFolder([.. port, .. sources[false]]).Compile();
        }
    }

    [Fact]
    public async Task Every_deletion_in_a_port_is_reported_or_listed_with_a_reason()
    {
        List<Mutant> mutants = [];
        HashSet<string> unreported = [];
        foreach (CSharpCompilation port in Ports)
        {
            ImmutableArray<Mutant> ofPort = MutantFinder.Find(port);
            mutants.AddRange(ofPort);
            unreported.UnionWith(await UnreportedAmongAsync(port, ofPort));
        }

        UnreportedList list = UnreportedList.Load();

        output.WriteLine($"{mutants.Count} mutants, {mutants.Count - unreported.Count} reported");
        foreach ((string kind, int count) in list.CountByKind())
        {
            output.WriteLine($"{count} {kind}");
        }

        Assert.Equal(mutants.Count, mutants.DistinctBy(mutant => mutant.Key).Count());
        string[] differences =
        [
            .. unreported.Except(list.Keys).Order(StringComparer.Ordinal).Select(key => "not reported and not listed: " + key),
            .. list.Keys.Except(unreported).Order(StringComparer.Ordinal).Select(key => "listed, but reported or gone: " + key),
        ];
        Assert.True(differences is [], string.Join('\n', differences));
    }

    [Fact]
    public void Nothing_is_owed_to_a_rule_that_exists() =>
        Assert.Empty(UnreportedList.Load().OwedTo.Intersect(AnalyzerCatalog.Rules.Keys));

    private static async Task<IEnumerable<string>> UnreportedAmongAsync(CSharpCompilation compilation, ImmutableArray<Mutant> mutants)
    {
        MutantRun run = await MutantRun.StartAsync(compilation, Cancellation);
        ConcurrentBag<string> unreported = [];
        await Parallel.ForEachAsync(mutants, Cancellation, async (mutant, cancellation) =>
        {
            ImmutableArray<Diagnostic> reported = await run.AnalyseAsync(mutant, cancellation);
            if (reported.All(diagnostic => diagnostic.Id == Unproven))
            {
                unreported.Add(mutant.Key);
            }
        });
        return unreported;
    }
}
