using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using VcpuLint.Model;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flags;

/// <summary>
/// The model of a later kernel: a copy of its sources in which one more thread flag is part of <see cref="ThreadFlags.TransferWork"/>, as
/// NOTIFY_SIGNAL and NEED_RESCHED_LAZY once were new.
/// </summary>
internal static class GrownModel
{
    /// <summary>The name of the new flag.</summary>
    public const string Flag = "DeferredWork";

    private const string FlagsFile = "ThreadFlags.cs";

    /// <summary>What the SDK puts into the model's project.</summary>
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    private static readonly (string Before, string After)[] s_edits =
    [
        ("    NeedReschedLazy = 5,\n", $"    NeedReschedLazy = 5,\n    {Flag} = 6,\n"),
        (
            "    NeedReschedLazy = 1 << ThreadFlag.NeedReschedLazy,\n",
            $"    NeedReschedLazy = 1 << ThreadFlag.NeedReschedLazy,\n    {Flag} = 1 << ThreadFlag.{Flag},\n"),
        ("NeedResched | NeedReschedLazy,\n}", $"NeedResched | NeedReschedLazy | {Flag},\n}}"),
    ];

    /// <summary>Gets what a port refers to that is compiled for the later kernel.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = ReferenceAssemblies.Framework.Add(Emit());

    private static PortableExecutableReference Emit()
    {
        string root = Path.Combine(Repository.Root, "src", "Model");
        IEnumerable<(string, string)> sources =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
            select (path, Path.GetFileName(path) == FlagsFile ? Grow(File.ReadAllText(file)) : File.ReadAllText(file));
        CSharpCompilation model = CompilationFactory.Create(sources.Append(("Usings.cs", ImplicitUsings)), ReferenceAssemblies.Framework)
            .WithAssemblyName(typeof(ThreadFlags).Assembly.GetName().Name);
        using MemoryStream stream = new();
        EmitResult result = model.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static string Grow(string text)
    {
        text = text.ReplaceLineEndings("\n");
        foreach ((string before, string after) in s_edits)
        {
            Assert.Equal(2, text.Split(before).Length);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        return text;
    }
}
