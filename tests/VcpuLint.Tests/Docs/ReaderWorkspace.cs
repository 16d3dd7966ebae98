using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Docs;

/// <summary>What a reader of the page has on disk: a few projects with their files. Each refers to all others that compile.</summary>
internal sealed class ReaderWorkspace
{
    private static readonly ImmutableArray<MetadataReference> XUnit =
    [
        .. ((Type[])[typeof(Assert), typeof(FactAttribute), typeof(Xunit.Sdk.IMessageSink)])
            .Select(type => type.Assembly.Location).Distinct().Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The usings that <c>dotnet new classlib</c> switches on.</summary>
    private static readonly (string Path, string Text) ImplicitUsings = (
        "ImplicitUsings.cs",
        string.Concat(
            ((string[])["", ".Collections.Generic", ".IO", ".Linq", ".Net.Http", ".Threading", ".Threading.Tasks"])
                .Select(name => $"global using System{name};\n")));

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, byte[]> _images = new(StringComparer.Ordinal);

    /// <summary>Gets the names of the projects.</summary>
    public IEnumerable<string> Projects => _files.Keys.Select(ProjectOf).Distinct();

    /// <summary>Returns the project that a file of the page is in.</summary>
    public static string ProjectOf(string file) => file[..file.IndexOf('/')];

    /// <summary>Returns the text of a file.</summary>
    public string Read(string file) => _files[file];

    /// <summary>Does what a block of the page says. What the project then compiles to is what others refer to.</summary>
    public void Apply(PageStep step)
    {
        _files[step.File] = step.Fence == "diff" ? Patch(_files[step.File], step.Text) : step.Text;
        string project = ProjectOf(step.File);
        using MemoryStream image = new();
        if (Compile(project).Emit(image).Success)
        {
            _images[project] = image.ToArray();
        }
    }

    /// <summary>Returns what the build of a project says, a line for each diagnostic.</summary>
    public async Task<string> BuildAsync(string project, CancellationToken cancellationToken)
    {
        var diagnostics = await AnalyzerRunner.RunAsync(Compile(project), AnalyzerCatalog.Analyzers, concurrent: false, cancellationToken);
        return string.Concat(diagnostics.Select(Line));
    }

    /// <summary>Loads what the projects compile to and returns one of them.</summary>
    public Assembly Load(string project)
    {
        AssemblyLoadContext context = new(nameof(ReaderWorkspace));
        Dictionary<string, Assembly> loaded =
            _images.ToDictionary(image => image.Key, image => context.LoadFromStream(new MemoryStream(image.Value)));
        return loaded[project];
    }

    /// <summary>Applies a patch: its hunks are separated by <c>@@</c>, and the old lines of each occur once.</summary>
    private static string Patch(string text, string patch)
    {
        foreach (string hunk in patch[(patch.IndexOf('\n') + 1)..].Split("@@\n"))
        {
            string[] lines = hunk.TrimEnd('\n').Split('\n');
            string old = Side('-');
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, Side('+'), StringComparison.Ordinal);

            string Side(char mark) => string.Concat(lines.Where(line => line[0] == ' ' || line[0] == mark).Select(line => line[1..] + '\n'));
        }

        return text;
    }

    private static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            + $"{severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n";
    }

    private CSharpCompilation Compile(string project) =>
        CompilationFactory.Create(
            _files.Where(file => ProjectOf(file.Key) == project).Select(file => (Path.GetFileName(file.Key), file.Value)).Append(ImplicitUsings),
            [
                .. ReferenceAssemblies.WithModel,
                .. XUnit,
                .. _images.Where(image => image.Key != project).Select(image => MetadataReference.CreateFromImage(image.Value)),
            ])
        .WithAssemblyName(project);
}
