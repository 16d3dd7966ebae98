namespace VcpuLint.Model;

/// <summary>
/// A port broke the protocol while it ran. It is the runtime twin of a diagnostic: same rule, same flags, but for the one path that was
/// executed.
/// </summary>
public sealed class ProtocolViolationException : Exception
{
    internal ProtocolViolationException(string ruleId, ThreadFlags flags, string text)
        : base($"{ruleId}: {text}") => (RuleId, Flags) = (ruleId, flags);

    /// <summary>Gets the id of the rule that is broken, for example <c>VCPU1002</c>.</summary>
    public string RuleId { get; }

    /// <summary>
    /// Gets the work flags that the violation is about: those that nobody looked at (VCPU1001, VCPU1002), or those that are pending
    /// (VCPU1003, VCPU1006). The other rules have none.
    /// </summary>
    public ThreadFlags Flags { get; }
}
