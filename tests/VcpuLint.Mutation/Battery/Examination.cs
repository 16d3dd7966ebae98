namespace VcpuLint.Mutation.Battery;

/// <summary>How the examination of a mutant ended.</summary>
/// <param name="Fate">What became of the mutant.</param>
/// <param name="By">The item that noticed it; empty if none did.</param>
/// <param name="Detail">How it was noticed.</param>
internal sealed record Examination(Fate Fate, string By = "", string Detail = "")
{
    /// <summary>Gets the marks of the items that did not notice it, if it is still open: they need not be asked again.</summary>
    public IReadOnlyList<uint> Asked { get; init; } = [];

    /// <summary>Gets what the items cost that were not asked, if it is still open.</summary>
    public long Left { get; init; }
}
