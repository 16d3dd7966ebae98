using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Tests.Samples;

namespace VcpuLint.Mutation.Battery;

/// <summary>
/// The contracts that are inferred for the methods of the ports: with all of them pasted, the ports are reported as their lines expect. What is
/// inferred without a mutation passes, so that it is only pasted if it is something else.
/// </summary>
internal sealed class InferenceProbe : Probe
{
    private readonly SampleFolder _ports;
    private readonly MutatedAnalyzer _analyzer;
    private readonly ImmutableArray<string> _wanted;

    private InferenceProbe(SampleFolder ports, MutatedAnalyzer analyzer, ImmutableArray<Diagnostic> inferred)
        : base("inference ports", WithInference(ports.Compile()))
    {
        _ports = ports;
        _analyzer = analyzer;
        _wanted = [.. inferred.Select(Text)];
    }

    public override bool Infers => true;

    public override bool IsDriven => false;

    /// <summary>The contracts of the ports, and the ports with all of them pasted.</summary>
    public static IEnumerable<Probe> All(MutatedAnalyzer analyzer)
    {
        var ports = SampleFolder.Load(SampleFolder.Ports);
        var inferred = Subject.Record(WithInference(ports.Compile())).Replay(analyzer.Inferring);
        yield return new InferenceProbe(ports, analyzer, inferred);
        yield return new SampleProbe("pasted", Pasted(ports, inferred), analyzer.Ids);
    }

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported)
    {
        if (reported[0].Select(Text).SequenceEqual(_wanted))
        {
            return null;
        }

        var pasted = Pasted(_ports, reported[0]);
        var compilation = pasted.Compile();
        return compilation.GetDiagnostics().FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error)?.Id
            ?? pasted.Differences(Subject.Record(compilation).Replay(_analyzer.Analyzer)).FirstOrDefault();
    }

    private static SampleFolder Pasted(SampleFolder ports, ImmutableArray<Diagnostic> inferred) =>
        new([.. ports.Sources.Select(source => (source.Path, Paste(source, inferred)))]);

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Location.GetLineSpan()} {diagnostic.Properties["attributes"]} {diagnostic.Properties["exact"]}";

    /// <summary>Writes the attributes in front of their methods, on the same lines, so that all lines keep their numbers.</summary>
    private static string Paste((string Path, string Text) source, ImmutableArray<Diagnostic> inferred)
    {
        var changes =
            from diagnostic in inferred
            where diagnostic.Location.SourceTree!.FilePath == source.Path
            let attributes = diagnostic.Properties["attributes"]
            where attributes is { Length: > 0 } && diagnostic.Properties["exact"] == "true"
            let method = diagnostic.Location.SourceTree!.GetRoot().FindToken(diagnostic.Location.SourceSpan.Start).Parent!.FirstAncestorOrSelf<MethodDeclarationSyntax>()!
            let start = method.Modifiers.FullSpan.IsEmpty ? method.ReturnType.SpanStart : method.Modifiers[0].SpanStart
            orderby start
            select new TextChange(new(start, 0), attributes.Replace('\n', ' ') + " ");
        return SourceText.From(source.Text).WithChanges(changes).ToString();
    }
}
