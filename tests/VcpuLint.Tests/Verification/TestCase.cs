using System.Collections.Immutable;

namespace VcpuLint.Tests.Verification;

/// <summary>One case: sources that are compiled together, with the diagnostics expected in them.</summary>
/// <param name="RuleId">The rule whose folder the case is in; <c>[|..|]</c> stands for it.</param>
/// <param name="Name">The name of the case: its path below <c>tests/Cases</c>.</param>
/// <param name="Sources">The case's main file and its further parts, by path.</param>
internal sealed record TestCase(string RuleId, string Name, ImmutableArray<CaseSource> Sources)
{
    /// <summary>Gets the keys of the fixes whose result the case states; the empty key is the first fix offered.</summary>
    public ImmutableSortedSet<string> FixKeys => [.. Sources.SelectMany(source => source.Fixed.Keys)];

    /// <summary>Gets a value indicating whether the case expects a diagnostic of the rule it belongs to.</summary>
    public bool Fires => Sources.Any(source => source.Markup.Diagnostics.Any(mark => mark.Id == RuleId));

    /// <summary>Gets a value indicating whether the case expects no diagnostic at all.</summary>
    public bool IsSilent => Sources.All(source => source.Markup.Diagnostics.IsEmpty);
}
