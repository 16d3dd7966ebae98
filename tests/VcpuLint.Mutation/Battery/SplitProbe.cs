using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Battery;

/// <summary>A port whose helpers are in a library, as one assembly, as two, and as two projects: what its lines expect of each form.</summary>
internal sealed class SplitProbe : Probe
{
    private readonly SampleFolder[] _folders;

    private SplitProbe(string name, SampleFolder[] folders, CSharpCompilation[] compilations)
        : base("split " + name, compilations) => _folders = folders;

    /// <summary>All such ports.</summary>
    public static IEnumerable<Probe> All()
    {
        string root = Path.Combine(Repository.Root, "tests", "VcpuLint.Tests", "Assemblies", "Split");
        foreach (string folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            (string, string) Read(string file, string mark) =>
                (file, File.ReadAllText(Path.Combine(folder, file)).Replace(mark, "// expect:", StringComparison.Ordinal));
            SampleFolder together = new([Read("Library.cs", "// together:"), Read("Port.cs", "// together:")]);
            SampleFolder library = new([Read("Library.cs", "// apart:")]);
            SampleFolder port = new([Read("Port.cs", "// apart:")]);
            var compiledLibrary = Compile(library, "Library");
            yield return new SplitProbe(
                Path.GetFileName(folder),
                [together, library, port, port],
                [
                    Compile(together, "Together"),
                    compiledLibrary,
                    Compile(port, "Port", Emit(compiledLibrary)),
                    Compile(port, "Port", compiledLibrary.ToMetadataReference()),
                ]);
        }
    }

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported) =>
        _folders.Zip(reported).SelectMany(static pair => pair.First.Differences(pair.Second)).FirstOrDefault();

    private static CSharpCompilation Compile(SampleFolder folder, string assembly, params MetadataReference[] library) =>
        CompilationFactory.Create(folder.Sources.Append(CompilationFactory.CaseUsings), ReferenceAssemblies.WithModel.AddRange(library)).WithAssemblyName(assembly);

    private static PortableExecutableReference Emit(CSharpCompilation library)
    {
        using MemoryStream stream = new();
        _ = library.Emit(stream);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
