using System.Collections.Immutable;

namespace VcpuLint.Tests.Samples;

/// <summary>A diagnostic that a sample expects on one of its lines.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line on which the diagnostic starts, counted from one.</param>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Words">Words that all occur in the message.</param>
internal sealed record Expectation(string Path, int Line, string Id, ImmutableArray<string> Words)
{
    private const string Mark = "// expect:";

    /// <summary>
    /// Reads the expectations of a file. They stand at the end of the line they are about, as in
    /// <c>// expect: VCPU1002 NotifyResume, NeedReschedLazy; VCPU1103</c>: ids, each with the words of its message.
    /// </summary>
    public static IEnumerable<Expectation> Read(string path, string text) =>
        from line in text.Split('\n').Index()
        let mark = line.Item.IndexOf(Mark, StringComparison.Ordinal)
        where mark >= 0
        from expected in line.Item[(mark + Mark.Length)..].Split(';')
        let words = expected.Split([' ', ',', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
        select words is [var id, .. var rest]
            ? new Expectation(path, line.Index + 1, id, [.. rest])
            : throw new FormatException($"{path}({line.Index + 1}): '{Mark}' is followed by an id");

    /// <inheritdoc/>
    public override string ToString() => $"{Path}({Line}): {Id} {string.Join(", ", Words)}".TrimEnd();
}
