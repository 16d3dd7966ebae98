using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Diagnostics;

namespace VcpuLint.Bench;

/// <summary>The flow rules that come with the SDK, loaded from the SDK that runs this program.</summary>
internal static class NetAnalyzers
{
    private static readonly Assembly[] s_assemblies =
        [.. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }.Select(file => Assembly.LoadFrom(Path.Combine(Folder(), file)))];

    /// <summary>Gets the version of the SDK whose analyzers are measured.</summary>
    public static string SdkVersion => Path.GetFileName(Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..")));

    /// <summary>The analyzer that reports a rule.</summary>
    public static DiagnosticAnalyzer Find(string id)
    {
        foreach (var type in s_assemblies.SelectMany(assembly => assembly.GetTypes()))
        {
            if (!type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null
                && Activator.CreateInstance(type, nonPublic: true) is DiagnosticAnalyzer analyzer
                && analyzer.SupportedDiagnostics.Any(rule => rule.Id == id))
            {
                return analyzer;
            }
        }

        throw new InvalidOperationException($"No analyzer of the SDK reports {id}.");
    }

    private static string Folder()
    {
        // The runtime lives in <root>/shared/Microsoft.NETCore.App/<version>/, the SDKs in <root>/sdk.
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string sdk = Directory.EnumerateDirectories(Path.Combine(root, "sdk"), $"{Environment.Version.Major}.*").Max(StringComparer.Ordinal)
            ?? throw new DirectoryNotFoundException($"No SDK {Environment.Version.Major} below {root}.");
        return Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
    }
}
