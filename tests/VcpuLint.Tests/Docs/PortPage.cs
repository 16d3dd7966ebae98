using System.Text.RegularExpressions;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Docs;

/// <summary>
/// The page <c>docs/writing-a-port.md</c>, read as its reader does. A <c>csharp</c> block begins with a comment that names its project and file; a
/// <c>diff</c> block names them as a patch does. A <c>text</c> block is what the build of the project says after the block before it.
/// A <c>csharp</c> block after <c>dotnet format analyzers --diagnostics</c> is what that command makes of the file.
/// </summary>
internal sealed partial class PortPage
{
    private PortPage(string text)
    {
        Text = text;
        string? fixes = null;
        foreach (Match block in Block().Matches(text))
        {
            Group body = block.Groups["body"];
            switch (block.Groups["fence"].Value)
            {
                case "csharp":
                case "diff":
                    Steps.Add(new PageStep(FileName().Match(body.Value).Groups["file"].Value, block.Groups["fence"].Value, body.Value, fixes, null));
                    fixes = null;
                    break;
                case "text":
                    Steps[^1] = Steps[^1] with { Message = body.Index..(body.Index + body.Length) };
                    break;
                case "":
                    fixes = Format().Match(body.Value) is { Success: true } command ? command.Groups["id"].Value : null;
                    break;
            }
        }
    }

    /// <summary>Gets where the page is.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docs", "writing-a-port.md");

    /// <summary>Gets the text of the page.</summary>
    public string Text { get; }

    /// <summary>Gets the changes in their order.</summary>
    public List<PageStep> Steps { get; } = [];

    public static PortPage Load() => new(File.ReadAllText(Path));

    [GeneratedRegex(@"^```(?<fence>\w*)\n(?<body>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\A(//|---) (?<file>\S+/\S+\.cs)\n")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^dotnet format analyzers --diagnostics (?<id>VCPU\d+)$", RegexOptions.Multiline)]
    private static partial Regex Format();
}
