namespace VcpuLint.Tests.Verifying.Specimens;

/// <summary>What a specimen does wrong; the verifier has to notice each.</summary>
public enum Flaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It throws while it analyses.</summary>
    Throws,

    /// <summary>It ignores <c>#pragma warning disable</c>.</summary>
    CannotBeDisabled,

    /// <summary>It reports in generated code.</summary>
    ReportsInGeneratedCode,

    /// <summary>What it reports depends on what it has analysed before.</summary>
    RemembersRuns,
}
