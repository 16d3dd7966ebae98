using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>A rule is broken at a place.</summary>
/// <param name="Rule">Its number, such as 2001.</param>
/// <param name="Root">The method.</param>
/// <param name="Site">Which of its calls and questions (<see cref="ClockSites"/>): one of the helper if it lies there.</param>
internal readonly record struct ClockFinding(int Rule, ClockRoot Root, int Site) : IComparable<ClockFinding>
{
    public int CompareTo(ClockFinding other) => (Rule, Root, Site).CompareTo((other.Rule, other.Root, other.Site));

    public override string ToString() => $"VCPU{Rule} at {ClockNotation.NameOf(Root)} {Site}";
}
