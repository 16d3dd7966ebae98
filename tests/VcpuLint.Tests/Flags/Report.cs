using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flags;

/// <summary>What a diagnostic says, its path aside: another flag may make another path the shortest.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Flags">The flags that it names.</param>
/// <param name="Text">All that it says, up to the path.</param>
internal sealed record Report(string Id, string Place, string Flags, string Text)
{
    private const string PathStart = " Path: ";

    /// <summary>Gets what makes it the same report under another model.</summary>
    public (string Id, string Place) Key => (Id, Place);

    /// <summary>Gets a value indicating whether it names the new flag.</summary>
    public bool NamesNew => Text.Contains(GrownModel.Flag, StringComparison.Ordinal);

    /// <summary>Gets what it says, without the new flag's name.</summary>
    public string TextWithoutNew => Text.Replace(", " + GrownModel.Flag, "", StringComparison.Ordinal);

    /// <summary>Reads a diagnostic.</summary>
    public static Report Of(Diagnostic diagnostic) =>
        new(
            diagnostic.Id,
            DiagnosticText.Place(diagnostic.Location),
            diagnostic.Properties.GetValueOrDefault("flags") ?? "",
            Told(DiagnosticText.Short(diagnostic)));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Told(string text) => text.IndexOf(PathStart, StringComparison.Ordinal) is >= 0 and var path ? text[..path] : text;
}
