using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Verification;

/// <summary>
/// Reads the markup of Microsoft.CodeAnalysis.Testing: <c>[|..|]</c> expects the default diagnostic, <c>{|ID:..|}</c> the named one,
/// and <c>{|#0:..|}</c> only names a location. Marks may nest.
/// </summary>
/// <remarks>
/// The parser is stricter than that library where the library would guess: overlapping marks, an unnamed <c>{|</c> and the cursor mark
/// <c>$$</c> are refused. Whatever it accepts means the same there.
/// </remarks>
internal sealed partial class MarkupParser
{
    private readonly string source;
    private readonly string defaultId;
    private readonly StringBuilder text = new();
    private readonly Stack<(string Name, int Start, int SourceStart)> open = new();
    private readonly ImmutableArray<MarkupSpan>.Builder diagnostics = ImmutableArray.CreateBuilder<MarkupSpan>();
    private readonly ImmutableSortedDictionary<int, TextSpan>.Builder locations = ImmutableSortedDictionary.CreateBuilder<int, TextSpan>();

    private MarkupParser(string source, string defaultId) => (this.source, this.defaultId) = (source, defaultId);

    /// <summary>Takes the marks out of <paramref name="source"/>; <c>[|..|]</c> stands for <paramref name="defaultId"/>.</summary>
    public static MarkupSource Parse(string source, string defaultId) => new MarkupParser(source, defaultId).Parse();

    [GeneratedRegex(@"\G\{\|(?<name>[-_.A-Za-z0-9]+|#[0-9]+):")]
    private static partial Regex NamedStart { get; }

    private MarkupSource Parse()
    {
        for (int position = 0; position < source.Length;)
        {
            position += ReadMark(position) is var length and > 0 ? length : Copy(position);
        }

        if (open.TryPop(out (string Name, int Start, int SourceStart) unclosed))
        {
            throw Error(unclosed.SourceStart, "the mark is not closed");
        }

        return new MarkupSource(
            text.ToString(),
            [.. diagnostics.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length)],
            locations.ToImmutable());
    }

    private int Copy(int position)
    {
        text.Append(source[position]);
        return 1;
    }

    /// <summary>Returns the length of the mark at the position, or 0 if there is none.</summary>
    private int ReadMark(int position)
    {
        switch (source.AsSpan(position))
        {
            case ['[', '|', ..]:
                open.Push(("", text.Length, position));
                return 2;
            case ['{', '|', ..]:
                Match start = NamedStart.Match(source, position);
                if (!start.Success)
                {
                    throw Error(position, "'{|' is followed by an id or a location number and a colon");
                }

                open.Push((start.Groups["name"].Value, text.Length, position));
                return start.Length;
            case ['|', ']', ..]:
                Close(position, named: false);
                return 2;
            case ['|', '}', ..]:
                Close(position, named: true);
                return 2;
            case ['$', '$', ..]:
                throw Error(position, "'$$' marks a cursor position and cannot stand in a case");
            default:
                return 0;
        }
    }

    private void Close(int position, bool named)
    {
        if (!open.TryPop(out (string Name, int Start, int SourceStart) mark) || named != (mark.Name.Length > 0))
        {
            throw Error(position, "the mark that is closed here was not the last one opened");
        }

        TextSpan span = TextSpan.FromBounds(mark.Start, text.Length);
        if (!mark.Name.StartsWith('#'))
        {
            diagnostics.Add(new MarkupSpan(named ? mark.Name : defaultId, span));
        }
        else if (!locations.TryAdd(int.Parse(mark.Name.AsSpan(1), CultureInfo.InvariantCulture), span))
        {
            throw Error(mark.SourceStart, $"the location {mark.Name} is marked twice");
        }
    }

    private MarkupException Error(int position, string problem) => new(source.AsSpan(0, position).Count('\n') + 1, problem);
}
