using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Battery;

/// <summary>A case file: the marks of ids and spans, those of the path's steps, and the flags that a line names.</summary>
internal sealed class CaseProbe : Probe
{
    private const string FlagsMark = "// missing:";

    private readonly List<(string Path, string Id, TextSpan Span)> _marks;
    private readonly List<(string Path, TextSpan Span)> _steps;
    private readonly List<(string Path, int Line, string Flags)> _flags;

    /// <summary>Takes a case.</summary>
    /// <param name="testCase">The case.</param>
    /// <param name="ids">The rules that are asked about; the marks of others belong to other analyzers, or to the compiler.</param>
    /// <param name="isDriven">Whether the driver runs it too.</param>
    public CaseProbe(TestCase testCase, IReadOnlySet<string> ids, bool isDriven)
        : base("case " + testCase.Name, CompilationFactory.Create(testCase))
    {
        IsDriven = isDriven;
        _marks = [.. from source in testCase.Sources from mark in source.Markup.Diagnostics where ids.Contains(mark.Id) select (source.Path, mark.Id, mark.Span)];
        _steps = [.. from source in testCase.Sources from step in source.Markup.Locations orderby step.Key select (source.Path, step.Value)];
        _flags =
        [
            .. from source in testCase.Sources
               from line in source.Markup.Text.Split('\n').Index()
               let mark = line.Item.IndexOf(FlagsMark, StringComparison.Ordinal)
               where mark >= 0
               select (source.Path, line.Index, Sorted(line.Item[(mark + FlagsMark.Length)..])),
        ];
    }

    public override bool IsDriven { get; }

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported)
    {
        var missing = _marks.ToList();
        foreach (var diagnostic in reported[0])
        {
            if (!missing.Remove((diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Id, diagnostic.Location.SourceSpan)))
            {
                return $"not marked: {diagnostic.Id}";
            }
        }

        return missing.Count > 0 ? $"missing: {missing[0].Id}"
            : _steps.Count > 0 && !reported[0][0].AdditionalLocations.Select(static l => (l.SourceTree!.FilePath, l.SourceSpan)).SequenceEqual(_steps) ? "other steps"
            : _flags.Any(wanted => !reported[0].Any(d => Place(d) == (wanted.Path, wanted.Line) && Sorted(d.Properties.GetValueOrDefault("flags") ?? "") == wanted.Flags)) ? "other flags"
            : null;
    }

    private static (string Path, int Line) Place(Diagnostic diagnostic) =>
        (diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.GetLineSpan().StartLinePosition.Line);

    private static string Sorted(string flags) =>
        string.Join(' ', flags.Split([' ', ',', '\r'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
