using System.Collections.Immutable;
using System.Globalization;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Witness;

/// <summary>The steps of a path as properties of a diagnostic: additional locations have no texts, so these do.</summary>
internal static class PathProperties
{
    public static ImmutableDictionary<string, string?>.Builder Of(WorkFlagTable flags, IReadOnlyList<PathStep> steps)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add("path.count", steps.Count.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < steps.Count; i++)
        {
            properties.Add($"path.{i}.kind", steps[i].Kind.ToString());
            properties.Add($"path.{i}.text", steps[i].Text);
            properties.Add($"path.{i}.state", StateText.Describe(flags, steps[i].State));
        }

        return properties;
    }
}
