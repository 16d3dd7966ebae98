using System.Collections.Immutable;

namespace VcpuLint.Oracle.Judging;

/// <summary>The flags of work, as the kernel's order has them. They are the oracle's own, so that nothing is shared with what it judges.</summary>
[Flags]
internal enum WorkFlags
{
    None = 0,
    NotifyResume = 1,
    SigPending = 2,
    NotifySignal = 4,
    NeedResched = 8,
    NeedReschedLazy = 16,
    All = 31,
}

/// <summary>One rule that a program breaks.</summary>
/// <param name="Rule">The number of the rule: 1001 for VCPU1001.</param>
/// <param name="Site">
/// Where: the number of a place in the text of the body. Numbered from 0 in the order of the text are each call, answer, drain and
/// <c>return</c>, each store of a drain's result and each call of the helper; behind the last one comes the end of the body. What is wrong inside
/// the helper is wrong at its call. -1 for a rule that is broken by a way round and not by a call.
/// </param>
/// <param name="Flags">The flags that the message names: those not looked at (1002), one of which was seen pending (1003), or that are never drained (1004).</param>
internal readonly record struct Finding(int Rule, int Site, WorkFlags Flags = WorkFlags.None);

/// <summary>All that is wrong with a program.</summary>
/// <param name="Findings">In the order of rule and site, each pair once, with the flags of all its states.</param>
/// <param name="TooDeep">A depth goes above 3, where the abstract machine ends: VCPU9001.</param>
internal sealed record Verdict(ImmutableArray<Finding> Findings, bool TooDeep)
{
    public bool IsClean => Findings.IsEmpty && !TooDeep;
}
