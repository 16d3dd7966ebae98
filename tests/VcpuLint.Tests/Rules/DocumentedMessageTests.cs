using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Rules;

/// <summary>
/// The message that a page shows is the one that its bad loop gets. With <c>VCPULINT_UPDATE_DOCS=1</c> in the environment the test
/// writes the real message into the page instead.
/// </summary>
public sealed partial class DocumentedMessageTests
{
    /// <summary>Gets the pages, relative to the repository.</summary>
    public static TheoryData<string> Pages => ["README.md", .. AnalyzerCatalog.Rules.Keys.Select(id => $"docs/rules/{id}.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Message_is_the_one_of_the_loop(string page)
    {
        string path = Path.Combine(Repository.Root, page);
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        string loop = CSharpBlock().Matches(text).Select(match => match.Groups["code"].Value).First(code => code.Contains("class ", StringComparison.Ordinal));
        Match shown = MessageBlock().Match(text);
        Assert.True(shown.Success, $"{page} shows no message.");

        // A rule that is off is on for its own page.
        CSharpCompilation compilation = CompilationFactory.Create([("Port.cs", loop), CompilationFactory.CaseUsings]);
        string id = Path.GetFileNameWithoutExtension(page);
        if (AnalyzerCatalog.Rules.TryGetValue(id, out DiagnosticDescriptor? rule) && !rule.IsEnabledByDefault)
        {
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
                compilation.Options.SpecificDiagnosticOptions.SetItem(id, ReportDiagnostic.Info)));
        }

        var diagnostics = await AnalyzerRunner.RunAsync(compilation, AnalyzerCatalog.Analyzers, concurrent: false, TestContext.Current.CancellationToken);
        string real = string.Join('\n', diagnostics.Select(d =>
            $"{d.Severity.ToString().ToLowerInvariant()} {d.Id}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));

        if (Environment.GetEnvironmentVariable("VCPULINT_UPDATE_DOCS") == "1")
        {
            Group old = shown.Groups["message"];
            await File.WriteAllTextAsync(path, text[..old.Index] + real + text[(old.Index + old.Length)..], TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(real, shown.Groups["message"].Value);
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"```(?:text)?\n(?<message>(?:error|warning|info) VCPU[^`]*?)\n```", RegexOptions.Singleline)]
    private static partial Regex MessageBlock();
}
