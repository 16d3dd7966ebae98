using System.Reflection;
using System.Runtime.Loader;
using VcpuLint.Mutation.Making;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Battery;

/// <summary>Where the mutated assembly is loaded, and the tests with all that they refer to, so that they run against it. The compiler is shared.</summary>
internal sealed class MutatedContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _tests = new(TestsPath());

    public MutatedContext(byte[] image)
        : base(isCollectible: true) => Mutated = LoadFromStream(new MemoryStream(image));

    /// <summary>Gets the mutated assembly.</summary>
    public Assembly Mutated { get; }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        AnalyzerSources.Assembly => Mutated,
        "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "VcpuLint.Model" => null,
        "VcpuLint.Tests" => LoadFromAssemblyPath(TestsPath()),
        _ => _tests.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null,
    };

    /// <summary>The tests are built as this tool is built.</summary>
    private static string TestsPath()
    {
        string own = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "VcpuLint.Mutation"), AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "tests", "VcpuLint.Tests", own, "VcpuLint.Tests.dll");
    }
}
