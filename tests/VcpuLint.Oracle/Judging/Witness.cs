using System.Collections.Immutable;

namespace VcpuLint.Oracle.Judging;

/// <summary>One step of a witness.</summary>
/// <param name="Site">The number of its place; -1 where it has none, as a free condition.</param>
/// <param name="Text">What is done, in the notation of programs.</param>
/// <param name="Outcome">Its answer or result; empty if it has none, or none that matters any more.</param>
internal readonly record struct WitnessStep(int Site, string Text, string Outcome)
{
    public override string ToString() => Outcome.Length == 0 ? Text : $"{Text} is {Outcome}";
}

/// <summary>Why a finding holds.</summary>
/// <param name="Stem">A shortest way from the start to where the rule is broken, that step included; for a call that is blamed, on to the entry.</param>
/// <param name="Round">What can be repeated for ever behind the stem; empty for a rule that is broken by a call.</param>
internal sealed record Witness(ImmutableArray<WitnessStep> Stem, ImmutableArray<WitnessStep> Round)
{
    public override string ToString() =>
        string.Join(" -> ", Stem) + (Round.IsEmpty ? string.Empty : "; then round: " + string.Join(" -> ", Round));
}
