namespace VcpuLint.Tests.Verification;

/// <summary>
/// What the name of a case file says: <c>Name.cs</c> is the case, <c>Name.part2.cs</c> another file of it, <c>Name.fixed.cs</c> and
/// <c>Name.part2.fixed.cs</c> what the first fix makes of them, <c>Name.fixed.Key.cs</c> what the fix whose equivalence key ends in
/// <c>Key</c> makes.
/// </summary>
/// <param name="Case">The name of the case.</param>
/// <param name="Part">The part, such as <c>part2</c>, or empty for the main file.</param>
/// <param name="FixKey">The key of the fix, empty for the first fix, or <see langword="null"/> if the file is not a result.</param>
internal sealed record CaseFileName(string Case, string Part, string? FixKey)
{
    /// <summary>Reads the name of a case file.</summary>
    /// <exception cref="FormatException">The name has none of the forms above.</exception>
    public static CaseFileName Parse(string fileName) => fileName.Split('.') switch
    {
        [var name, "cs"] => new(name, "", null),
        [var name, "fixed", "cs"] => new(name, "", ""),
        [var name, "fixed", var key, "cs"] => new(name, "", key),
        [var name, ['p', 'a', 'r', 't', ..] part, "cs"] => new(name, part, null),
        [var name, ['p', 'a', 'r', 't', ..] part, "fixed", "cs"] => new(name, part, ""),
        [var name, ['p', 'a', 'r', 't', ..] part, "fixed", var key, "cs"] => new(name, part, key),
        _ => throw new FormatException($"{fileName} is not the name of a case file"),
    };
}
