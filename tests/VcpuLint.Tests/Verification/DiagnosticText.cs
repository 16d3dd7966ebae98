using Microsoft.CodeAnalysis;

namespace VcpuLint.Tests.Verification;

/// <summary>Writes diagnostics out, so that two runs can be compared and a failure can be read.</summary>
internal static class DiagnosticText
{
    /// <summary>Writes all that a user can see of a diagnostic: place, id, severity, message, further locations and properties.</summary>
    public static string Full(Diagnostic diagnostic)
    {
        IEnumerable<string> locations = diagnostic.AdditionalLocations.Select(location => "\n    at " + Place(location));
        IEnumerable<string> properties = diagnostic.Properties
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => $"\n    {property.Key} = {property.Value}");
        return Short(diagnostic) + string.Concat(locations) + string.Concat(properties);
    }

    /// <summary>Writes place, severity, id and message.</summary>
    public static string Short(Diagnostic diagnostic) =>
        $"{Place(diagnostic.Location)}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";

    /// <summary>Writes file, start and end, lines and columns counted from one, and the text of the span if it is short.</summary>
    public static string Place(Location location)
    {
        if (location.SourceTree is not { } tree)
        {
            return "(no source)";
        }

        FileLinePositionSpan span = location.GetLineSpan();
        string text = tree.GetText().ToString(location.SourceSpan);
        string quoted = text.Length <= 60 && !text.Contains('\n') ? $" '{text}'" : "";
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})" +
            $"-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}){quoted}";
    }
}
