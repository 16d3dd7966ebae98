using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Battery;

/// <summary>A page of the documentation: the messages that it shows, to the letter.</summary>
internal sealed partial class PageProbe : Probe
{
    private readonly string _messages;

    private PageProbe(string page, string loop, string messages)
        : base("page " + page, CompilationFactory.Create([("Port.cs", loop), CompilationFactory.CaseUsings])) => _messages = messages;

    /// <summary>The pages of these rules and the first one.</summary>
    public static IEnumerable<Probe> All(IEnumerable<string> ids)
    {
        foreach (string page in ids.Order(StringComparer.Ordinal).Select(static id => $"docs/rules/{id}.md").Prepend("README.md"))
        {
            string text = File.ReadAllText(Path.Combine(Repository.Root, page));
            string loop = CSharpBlock().Matches(text).Select(static m => m.Groups["code"].Value).First(static code => code.Contains("class ", StringComparison.Ordinal));
            yield return new PageProbe(page, loop, MessageBlock().Match(text).Groups["message"].Value);
        }
    }

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported)
    {
        string real = string.Join('\n', reported[0].OrderBy(static d => d.Location.SourceSpan).Select(static d =>
            $"{d.Severity.ToString().ToLowerInvariant()} {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}"));
        return real == _messages ? null : "another message";
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"```(?:text)?\n(?<message>(?:error|warning|info) VCPU[^`]*?)\n```", RegexOptions.Singleline)]
    private static partial Regex MessageBlock();
}
