using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Assemblies;

/// <summary>
/// A port in two files: <c>Library.cs</c> has its helpers, with the contracts that an assembly of their own needs, <c>Port.cs</c> has the loop.
/// What a line expects of both forms stands behind <c>// expect:</c>, what only the one assembly shows behind <c>// together:</c>,
/// and what only the two show behind <c>// apart:</c>.
/// </summary>
internal sealed class SplitPort
{
    private const string Apart = "// apart:";
    private const string Together = "// together:";
    private const string Both = "// expect:";

    private readonly (string Path, string Text) _library;
    private readonly (string Path, string Text) _port;

    private SplitPort((string Path, string Text) library, (string Path, string Text) port)
    {
        _library = library;
        _port = port;
    }

    /// <summary>Gets the names of all such ports.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the two forms are expected to show different things.</summary>
    public bool Differs => ((string[])[_library.Text, _port.Text]).Any(
        text => text.Contains(Apart, StringComparison.Ordinal) || text.Contains(Together, StringComparison.Ordinal));

    private static string Folder => Path.Combine(Repository.Root, "tests", "VcpuLint.Tests", "Assemblies", "Split");

    /// <summary>Gets what every file is compiled with; it is no part of what is compared.</summary>
    private static (string Path, string Text) Usings => CompilationFactory.CaseUsings;

    /// <summary>Loads a port.</summary>
    public static SplitPort Load(string name)
    {
        return new(Read("Library.cs"), Read("Port.cs"));

        (string, string) Read(string file) => (file, File.ReadAllText(Path.Combine(Folder, name, file)));
    }

    /// <summary>Makes a port of two texts, for the tests of the comparison itself.</summary>
    public static SplitPort Create(string library, string port) => new(("Library.cs", library), ("Port.cs", port));

    /// <summary>Judges both files in one assembly.</summary>
    public Task<Judgement> JudgeTogetherAsync(CancellationToken cancellationToken) =>
        JudgeAsync([Expecting(Together, _library), Expecting(Together, _port)], ReferenceAssemblies.WithModel, "Together", cancellationToken);

    /// <summary>Judges the library, and then the port that knows nothing of it but its metadata.</summary>
    public Task<Judgement> JudgeApartAsync(CancellationToken cancellationToken) => JudgeApartAsync(Emit, cancellationToken);

    /// <summary>Judges the library, and then the port that refers to it as an editor does: to the compilation of the other project.</summary>
    public Task<Judgement> JudgeInProjectsAsync(CancellationToken cancellationToken) =>
        JudgeApartAsync(static library => library.ToMetadataReference(), cancellationToken);

    private async Task<Judgement> JudgeApartAsync(Func<CSharpCompilation, MetadataReference> reference, CancellationToken cancellationToken)
    {
        Judgement library = await JudgeAsync([Expecting(Apart, _library)], ReferenceAssemblies.WithModel, "Library", cancellationToken);
        Judgement loop = await JudgeAsync(
            [Expecting(Apart, _port)], ReferenceAssemblies.WithModel.Add(reference(library.Compilation)), "Port", cancellationToken);
        return library with { Verdicts = [.. library.Verdicts, .. loop.Verdicts], Told = [.. library.Told, .. loop.Told], Differences = [.. library.Differences, .. loop.Differences] };
    }

    private static (string Path, string Text) Expecting(string mark, (string Path, string Text) source) =>
        (source.Path, source.Text.Replace(mark, Both, StringComparison.Ordinal));

    private static async Task<Judgement> JudgeAsync(
        ImmutableArray<(string Path, string Text)> sources,
        ImmutableArray<MetadataReference> references,
        string assembly,
        CancellationToken cancellationToken)
    {
        CSharpCompilation compilation = CompilationFactory.Create(sources.Append(Usings), references).WithAssemblyName(assembly);
        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(
            compilation, AnalyzerCatalog.Analyzers, concurrent: false, cancellationToken);
        return new(
            compilation,
            [.. reported.Select(Verdict)],
            [.. reported.Select(DiagnosticText.Full)],
            [.. new SampleFolder(sources).Differences(reported)]);
    }

    /// <summary>The id, the place and the flags: what a path runs through differs where a body is out of sight.</summary>
    private static string Verdict(Diagnostic diagnostic) =>
        $"{DiagnosticText.Place(diagnostic.Location)}: {diagnostic.Id} {diagnostic.Properties.GetValueOrDefault("flags")}".TrimEnd();

    /// <summary>Makes a reference of a compilation that knows its metadata only.</summary>
    public static PortableExecutableReference Emit(CSharpCompilation library)
    {
        using MemoryStream stream = new();
        EmitResult result = library.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>What the analyzers say of one form.</summary>
    /// <param name="Compilation">The first assembly of the form.</param>
    /// <param name="Verdicts">All that is reported, the library's first.</param>
    /// <param name="Told">The same with messages, paths and further locations.</param>
    /// <param name="Differences">In what way that is not what the lines expect.</param>
    internal sealed record Judgement(CSharpCompilation Compilation, ImmutableArray<string> Verdicts, ImmutableArray<string> Told, ImmutableArray<string> Differences);
}
