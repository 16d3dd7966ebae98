using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Rules;

/// <summary>Every rule has a page that agrees with its descriptor, and every page has a rule.</summary>
public sealed class RulePageTests
{
    /// <summary>Gets the ids of all rules.</summary>
    public static TheoryData<string> Ids => [.. AnalyzerCatalog.Rules.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_is_headed_by_id_and_title(string id)
    {
        string heading = Page(id).First(line => line.StartsWith('#'));

        Assert.StartsWith("# ", heading);
        Assert.Contains(id, heading);
        Assert.Contains(AnalyzerCatalog.Rules[id].Title.ToString(), heading);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_names_the_severity(string id)
    {
        string severity = AnalyzerCatalog.Rules[id].DefaultSeverity.ToString().ToLowerInvariant();

        Assert.Contains(Page(id), line => Regex.IsMatch(line, $@"\bseverity\b.*\b{severity}\b", RegexOptions.IgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page(string id)
    {
        DiagnosticDescriptor rule = AnalyzerCatalog.Rules[id];

        Assert.True(Uri.TryCreate(rule.HelpLinkUri, UriKind.Absolute, out _), $"'{rule.HelpLinkUri}' is not an absolute link.");
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_lists_the_rule(string id)
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        Assert.Contains($"[{id}](docs/rules/{id}.md)", readme);
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Equal(
            AnalyzerCatalog.Rules.Keys.Select(id => id + ".md"),
            Directory.EnumerateFileSystemEntries(Repository.RulePages).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    private static string[] Page(string id) => File.ReadAllLines(Path.Combine(Repository.RulePages, id + ".md"));
}
