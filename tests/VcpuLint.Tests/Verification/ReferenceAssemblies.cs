using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using VcpuLint.Model;

namespace VcpuLint.Tests.Verification;

/// <summary>What a compilation under test refers to, taken from the SDK on the machine so that nothing is downloaded.</summary>
internal static class ReferenceAssemblies
{
    /// <summary>Gets the reference assemblies of the framework.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. FrameworkFiles().Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>Gets the framework and the model, which is what a port refers to.</summary>
    public static ImmutableArray<MetadataReference> WithModel { get; } =
        Framework.Add(MetadataReference.CreateFromFile(typeof(ThreadFlags).Assembly.Location));

    private static IEnumerable<string> FrameworkFiles()
    {
        // The runtime lives in <root>/shared/Microsoft.NETCore.App/<version>/, its reference assemblies in <root>/packs.
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        string moniker = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        string? pack = Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs, $"{Environment.Version.Major}.*").Max(StringComparer.Ordinal)
            : null;
        return pack is null ? RuntimeFiles() : Directory.EnumerateFiles(Path.Combine(pack, "ref", moniker), "*.dll");
    }

    /// <summary>An installation without reference assemblies still has the implementation, which declares the same types.</summary>
    private static IEnumerable<string> RuntimeFiles()
    {
        string runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(file => file.StartsWith(runtime, StringComparison.Ordinal));
    }
}
