using VcpuLint.Ports.X86;
using VcpuLint.Regressions;

namespace VcpuLint.Scenarios.Tests;

/// <summary>The ports of both sample folders, by the names of their types.</summary>
internal static class AllPorts
{
    private static readonly Dictionary<string, Type> Types = new[] { typeof(X86Port), typeof(Book3SHvP9) }
        .SelectMany(static one => one.Assembly.GetExportedTypes())
        .Where(static type => type.IsSubclassOf(typeof(ArchPort)) && !type.IsAbstract)
        .ToDictionary(static type => type.Name);

    /// <summary>Gets the names of all.</summary>
    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Gets the names of the ports with a bug.</summary>
    public static IEnumerable<string> Broken => Names.Where(static name => Types[name].Namespace == "VcpuLint.Regressions");

    /// <summary>Makes a port.</summary>
    public static ArchPort Make(string name) => (ArchPort)Activator.CreateInstance(Types[name])!;
}
