using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Making;

/// <summary>The sources of the analyzers, ready to be mutated.</summary>
internal static class AnalyzerSources
{
    /// <summary>The name of the assembly. It has to be the real one, to which the analyzers' friends refer.</summary>
    public const string Assembly = "VcpuLint.Analyzers";

    private static readonly string[] Mutated = ["Protocol/", "Flow/"];

    /// <summary>What the SDK puts into the project.</summary>
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The friends that the project names.</summary>
    private const string Friends = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"VcpuLint.Tests\")]";

    /// <summary>Whether mutations are made in a file.</summary>
    public static bool IsMutated(string path) => Array.Exists(Mutated, folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Compiles the analyzers against the compiler that the tests host, with the class that asks for the switches.</summary>
    /// <param name="mutant">The text of that class.</param>
    public static CSharpCompilation Compile(string mutant)
    {
        string root = Path.Combine(Repository.Root, "src", "Analyzers");
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var trees =
            from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(root, path).Replace('\\', '/')
            where !name.StartsWith("bin/", StringComparison.Ordinal) && !name.StartsWith("obj/", StringComparison.Ordinal)
            orderby name
            select CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, name);
        var compiler = new[] { typeof(Compilation), typeof(CSharpCompilation) }.Select(static t => MetadataReference.CreateFromFile(t.Assembly.Location));
        return CSharpCompilation.Create(
            Assembly,
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings + Friends, options, "Usings.cs"), CSharpSyntaxTree.ParseText(mutant, options, "Mutant.cs")],
            [.. ReferenceAssemblies.Framework, .. compiler],
            new(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Suppress,
                deterministic: true));
    }
}
