using Microsoft.CodeAnalysis;

namespace VcpuLint.Mutation.Recording;

/// <summary>Which methods of the framework and of the compiler only answer, whatever they keep for themselves to answer sooner the next time.</summary>
internal static class MethodEffects
{
    private static readonly HashSet<string> Reading =
    [
        "TryGetValue", "ContainsKey", "ContainsValue", "Contains", "Peek", "IsSubsetOf", "IsSupersetOf", "IsProperSubsetOf", "SetEquals", "Overlaps",
        "Equals", "GetHashCode", "Compare", "CompareTo", "IndexOf", "LastIndexOf", "FindIndex", "BinarySearch", "ToArray", "GetValueOrDefault", "Exists",
        "Find", "FindAll", "FindLast", "TrueForAll", "ConvertAll", "GetRange", "AsReadOnly", "GetEnumerator", "Create", "Empty", "get_Item", "AsSpan",
    ];

    private static readonly HashSet<string> NotReading =
        ["Console", "GC", "Environment", "Random", "Activator", "HashCode", "Buffer", "Span", "Memory", "AppContext"];

    /// <summary>Whether a method outside the analyzers has no effect but its answer, if the delegates that it is given have none.</summary>
    public static bool IsReading(IMethodSymbol method)
    {
        var type = method.ContainingType;
        string space = type.ContainingNamespace.ToDisplayString();
        return space switch
        {
            "System.Linq" or "System.Numerics" => true,
            "System.Collections.Immutable" => !IsBuilder(type) && type.Name != "ImmutableInterlocked",
            "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections" => Reading.Contains(method.Name),
            "System.Threading" => method is { ContainingType.Name: "CancellationToken" } or { ContainingType.Name: "Volatile", Name: "Read" },
            "System" => type.Name == "Array" ? Reading.Contains(method.Name) : !NotReading.Contains(type.Name),
            _ => space.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !IsBuilder(type)
                && !method.Name.StartsWith("Report", StringComparison.Ordinal) && !method.Name.StartsWith("Register", StringComparison.Ordinal),
        };
    }

    private static bool IsBuilder(INamedTypeSymbol type) => type.Name.Contains("Builder", StringComparison.Ordinal);
}
