namespace VcpuLint.Model;

/// <summary>A run made more calls or entries than <see cref="HostLimits"/> allow: the port goes round without getting anywhere.</summary>
public sealed class RunLimitException : Exception
{
    internal RunLimitException(string? ruleId, ThreadFlags flags, string text)
        : base(ruleId is null ? text : $"{ruleId}: {text}") => (RuleId, Flags) = (ruleId, flags);

    /// <summary>
    /// Gets the rule that explains it: VCPU1004 if work was seen pending and not drained for most of the run, VCPU1006 if a drain had said
    /// leave, <see langword="null"/> if neither (the script may just be longer than the limits).
    /// </summary>
    public string? RuleId { get; }

    /// <summary>Gets the flags that were pending all the time.</summary>
    public ThreadFlags Flags { get; }
}
