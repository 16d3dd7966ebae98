namespace VcpuLint.Model;

/// <summary>What a monitor found wrong; the kernel turns it into an exception that also says what was called before.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Flags">The flags it is about.</param>
/// <param name="Text">What is wrong, in one sentence.</param>
internal readonly record struct Breach(string RuleId, ThreadFlags Flags, string Text);
