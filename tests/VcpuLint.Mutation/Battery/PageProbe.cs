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

    private const string Inferred = "VCPU9003";

    private PageProbe(string page, string loop, string messages)
        : base("page " + page, WithInference(CompilationFactory.Create([("Port.cs", loop), CompilationFactory.CaseUsings])))
    {
        // A page shows what all analyzers say; each is asked for its own part.
        bool infers = page.Contains(Inferred, StringComparison.Ordinal);
        _messages = string.Join('\n', messages.Split('\n').Where(line => line.Contains(Inferred, StringComparison.Ordinal) == infers));
        Infers = infers;
    }

    /// <summary>The pages of these rules, the first page and the one of inferred contracts.</summary>
    public static IEnumerable<Probe> All(IEnumerable<string> ids)
    {
        foreach (string page in ids.Append(Inferred).Order(StringComparer.Ordinal).Select(static id => $"docs/rules/{id}.md").Prepend("README.md"))
        {
            string text = File.ReadAllText(Path.Combine(Repository.Root, page));
            string loop = CSharpBlock().Matches(text).Select(static m => m.Groups["code"].Value).First(static code => code.Contains("class ", StringComparison.Ordinal));
            yield return new PageProbe(page, loop, MessageBlock().Match(text).Groups["message"].Value);
        }
    }

    public override bool Infers { get; }

    public override bool IsDriven => !Infers;

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
