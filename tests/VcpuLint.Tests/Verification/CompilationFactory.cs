using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace VcpuLint.Tests.Verification;

/// <summary>Turns source texts into compilations, all with the same options.</summary>
internal static class CompilationFactory
{
    /// <summary>Gets the options that sources are parsed with: the newest language of the hosted compiler.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Gets the options of a port's project.</summary>
    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Gets the global usings that every case is compiled with.</summary>
    public static (string Path, string Text) CaseUsings { get; } =
        ("GlobalUsings.cs", File.ReadAllText(Path.Combine(Repository.Cases, "GlobalUsings.cs")));

    /// <summary>Compiles sources against the framework and the model.</summary>
    public static CSharpCompilation Create(IEnumerable<(string Path, string Text)> sources) => Create(sources, ReferenceAssemblies.WithModel);

    /// <summary>Compiles sources against the references given.</summary>
    public static CSharpCompilation Create(IEnumerable<(string Path, string Text)> sources, ImmutableArray<MetadataReference> references) =>
        CSharpCompilation.Create(
            "Sources",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)),
            references,
            Options);

    /// <summary>Compiles a case, with a line put before each of its files.</summary>
    public static CSharpCompilation Create(TestCase testCase, string firstLine = "") =>
        Create(testCase.Sources.Select(source => (source.Path, firstLine + source.Markup.Text)).Append(CaseUsings));
}
