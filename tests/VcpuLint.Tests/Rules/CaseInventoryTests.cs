using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Rules;

/// <summary>Every rule has cases in which it must fire and cases in which it must not.</summary>
public sealed class CaseInventoryTests
{
    private const int Wanted = 12;

    /// <summary>Gets the rules that are on: one that is off says nothing in a case.</summary>
    public static TheoryData<string> Ids => [.. AnalyzerCatalog.Rules.Values.Where(rule => rule.IsEnabledByDefault).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_enough_cases_of_both_kinds(string id)
    {
        List<TestCase> cases = [.. CaseLoader.Names.Where(name => name.StartsWith(id + "/", StringComparison.Ordinal)).Select(CaseLoader.Load)];
        int firing = cases.Count(testCase => testCase.Fires);
        int silent = cases.Count(testCase => testCase.IsSilent);

        Assert.True(firing >= Wanted && silent >= Wanted, $"{id} has {firing} firing and {silent} silent cases; {Wanted} of each are wanted.");
    }

    [Fact]
    public void Every_folder_of_cases_belongs_to_a_rule_or_holds_right_loops() =>
        Assert.All(
            Directory.EnumerateDirectories(Repository.Cases),
            folder => Assert.Contains(Path.GetFileName(folder), AnalyzerCatalog.Rules.Keys.Append(CaseLoader.MustNotFlag)));

    [Fact]
    public void Right_loops_are_silent() =>
        Assert.All(
            CaseLoader.Names.Where(name => name.StartsWith(CaseLoader.MustNotFlag + "/", StringComparison.Ordinal)),
            name => Assert.True(CaseLoader.Load(name).IsSilent));
}
