using System.Collections.Immutable;
using System.Reflection;

namespace VcpuLint.Oracle.Ports;

/// <summary>The run loops of the samples as loop programs: what mutants are made of, and what the judge is held against.</summary>
internal static class PortLoops
{
    private const string Suffix = ".loop";

    /// <summary>Gets all of them, in the order of their names.</summary>
    public static ImmutableArray<PortLoop> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.EndsWith(Suffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static PortLoop Named(string name) => All.Single(loop => loop.Name == name);

    private static PortLoop Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return PortLoop.Parse(resource[..^Suffix.Length], reader.ReadToEnd());
    }
}
