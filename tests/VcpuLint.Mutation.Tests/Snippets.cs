using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Mutation.Making;
using VcpuLint.Mutation.Recording;

namespace VcpuLint.Mutation.Tests;

/// <summary>Small sources to be mutated.</summary>
internal static class Snippets
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq;\n";

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>A class around members.</summary>
    public static string Class(string members) => $"{Usings}public static class Sample {{\n{members}\n}}";

    /// <summary>Compiles a text, together with the class that asks for the switches.</summary>
    public static CSharpCompilation Compile(string text) => Compile(text, MutantSource.Text);

    /// <summary>Compiles a text, together with a class that asks for the switches.</summary>
    public static CSharpCompilation Compile(string text, string mutant) => CSharpCompilation.Create(
        "Snippets" + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(text, path: "Sample.cs"), CSharpSyntaxTree.ParseText(mutant, path: "Mutant.cs")],
        Framework,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Mutates a text.</summary>
    public static Schemata Mutate(string text) => Schemata.Make(Compile(text), static path => path == "Sample.cs");

    /// <summary>The assembly that records which of the mutations of a text make a difference.</summary>
    public static RecordingImage Record(string text, Schemata schemata)
    {
        var switches = schemata.Mutations.Select(static m => m.Id).ToHashSet();
        return RecordingImage.Make(Compile(text, RecorderSource.Text), static path => path == "Sample.cs", switches.Contains);
    }

    /// <summary>The mutations of a text, as <c>operator: original -> mutated</c>.</summary>
    public static IEnumerable<string> Mutations(string members) =>
        Mutate(Class(members)).Mutations.Select(static m => $"{m.Operator}: {m.Original} -> {m.Mutated}".TrimEnd());
}
