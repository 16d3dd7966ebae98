using VcpuLint.Ports.X86;
using VcpuLint.Regressions;

namespace VcpuLint.Scenarios.Schedules;

/// <summary>The ports of both sample folders, by the names of their types.</summary>
internal static class SamplePorts
{
    private static readonly SortedDictionary<string, Type> Types = new(
        new[] { typeof(X86Port), typeof(Book3SHvP9) }
            .SelectMany(static one => one.Assembly.GetExportedTypes())
            .Where(static type => type.IsSubclassOf(typeof(ArchPort)) && !type.IsAbstract)
            .ToDictionary(static type => type.Name),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the names of all.</summary>
    public static IEnumerable<string> Names => Types.Keys;

    /// <summary>Gets the names of the ports with a bug.</summary>
    public static IEnumerable<string> Broken => Names.Where(static name => Types[name].Namespace == typeof(Book3SHvP9).Namespace);

    /// <summary>Returns the name of a port as it is written.</summary>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    public static string Find(string name) => Types.TryGetValue(name, out Type? type)
        ? type.Name
        : throw new ArgumentException($"There is no port '{name}'. There are: {string.Join(", ", Names)}.");

    /// <summary>Makes a port.</summary>
    public static ArchPort Make(string name) => (ArchPort)Activator.CreateInstance(Types[name])!;
}
