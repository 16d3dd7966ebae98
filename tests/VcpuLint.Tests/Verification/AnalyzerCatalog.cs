using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace VcpuLint.Tests.Verification;

/// <summary>All analyzers and fixes that VcpuLint ships, found as the compiler finds them: by type, so that none can be forgotten.</summary>
internal static class AnalyzerCatalog
{
    /// <summary>Gets every analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>("VcpuLint.Analyzers");

    /// <summary>Gets every code fix.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>("VcpuLint.CodeFixes");

    /// <summary>Gets every rule, by id.</summary>
    public static ImmutableSortedDictionary<string, DiagnosticDescriptor> Rules { get; } =
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .ToImmutableSortedDictionary(rule => rule.Id, rule => rule, StringComparer.Ordinal);

    private static ImmutableArray<T> Instances<T>(string assembly) =>
    [
        .. from type in Assembly.Load(assembly).GetTypes()
           where !type.IsAbstract && type.IsAssignableTo(typeof(T))
           orderby type.FullName
           select (T)Activator.CreateInstance(type, nonPublic: true)!,
    ];
}
